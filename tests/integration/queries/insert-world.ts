import { offices } from "@/db/schema/offices";
import { parties } from "@/db/schema/parties";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { placeAliases } from "@/db/schema/place-aliases";
import { places } from "@/db/schema/places";
import { series } from "@/db/schema/series";
import { topics } from "@/db/schema/topics";
import { tracks } from "@/db/schema/tracks";
import type { Store } from "@/db/store";

const times = { createdAt: 0, updatedAt: 0 };

/** The records that the tests' events name, each with its slug as id. */
export async function insertWorld(store: Store): Promise<void> {
  await store.write(async ({ db }) => {
    await db.insert(parties).values([
      { id: "us", slug: "us", name: "United States", kind: "state", isoCode: "US", ...times },
      { id: "ru", slug: "ru", name: "Russia", kind: "state", isoCode: "RU", ...times },
      { id: "ua", slug: "ua", name: "Ukraine", kind: "state", isoCode: "UA", ...times },
    ]);
    await db.insert(people).values([
      { id: "witkoff", slug: "witkoff", name: "Steve Witkoff", partyId: "us", ...times },
      { id: "putin", slug: "putin", name: "Vladimir Putin", partyId: "ru", ...times },
      { id: "kushner", slug: "kushner", name: "Jared Kushner", partyId: "us", ...times },
      { id: "budanov", slug: "budanov", name: "Kyrylo Budanov", partyId: "ua", ...times },
    ]);
    await db.insert(personAliases).values([
      { personId: "witkoff", name: "Richard Witkoff", note: "as printed" },
      { personId: "putin", name: "Владимир Путин" },
      { personId: "budanov", name: "Кирило Буданов" },
    ]);
    const office = { sourceNote: null };
    await db.insert(offices).values([
      {
        ...office,
        id: "witkoff-envoy",
        personId: "witkoff",
        title: "Special envoy",
        partyId: "us",
        from: "2025-05-06",
        firstDay: "2025-05-06",
      },
      {
        ...office,
        id: "budanov-intelligence",
        personId: "budanov",
        title: "Head of military intelligence",
        partyId: "ua",
        from: "2020-08-05",
        to: "2026-01-02",
        firstDay: "2020-08-05",
        lastDay: "2026-01-02",
      },
      {
        ...office,
        id: "budanov-office",
        personId: "budanov",
        title: "Head of the presidential office",
        partyId: "ua",
        from: "2026-01-02",
        firstDay: "2026-01-02",
      },
    ]);
    const ofDay = { populationAsOf: "2022-01-01" };
    await db.insert(places).values([
      {
        id: "moscow",
        slug: "moscow",
        name: "Moscow",
        kind: "city",
        countryId: "ru",
        zone: "Europe/Moscow",
        ...times,
      },
      {
        id: "pokrovsk",
        slug: "pokrovsk",
        name: "Pokrovsk",
        kind: "city",
        countryId: "ua",
        population: 60_000,
        ...ofDay,
        populationAsOfPrinted: "at the start of 2022",
        ...times,
      },
      {
        id: "huliaipole",
        slug: "huliaipole",
        name: "Huliaipole",
        kind: "town",
        countryId: "ua",
        population: 12_000,
        ...ofDay,
        ...times,
      },
      {
        id: "small",
        slug: "small",
        name: "Small",
        kind: "village",
        countryId: "ua",
        population: 300,
        ...ofDay,
        ...times,
      },
      {
        id: "sudzha",
        slug: "sudzha",
        name: "Sudzha",
        kind: "town",
        countryId: "ru",
        population: 5_000,
        ...ofDay,
        ...times,
      },
    ]);
    await db.insert(placeAliases).values([
      { placeId: "pokrovsk", name: "Красноармейск" },
      { placeId: "pokrovsk", name: "Krasnoarmiisk" },
    ]);
    await db.insert(series).values([
      {
        id: "meetings",
        slug: "meetings",
        name: "Witkoff – Putin",
        firstPersonId: "witkoff",
        secondPersonId: "putin",
        format: "inPerson",
        ...times,
      },
      {
        id: "any",
        slug: "any",
        name: "Any Witkoff – Putin",
        firstPersonId: "putin",
        secondPersonId: "witkoff",
        ...times,
      },
    ]);
    await db.insert(tracks).values([
      { id: "direct", slug: "direct", name: "Direct talks", position: 1, ...times },
      { id: "envoy", slug: "envoy", name: "Envoy channel", position: 0, seriesId: "meetings", ...times },
    ]);
    await db.insert(topics).values([
      { id: "energy", slug: "energy", name: "Energy", position: 1 },
      { id: "ceasefire-terms", slug: "ceasefire-terms", name: "Ceasefire terms", position: 0 },
    ]);
  });
}
