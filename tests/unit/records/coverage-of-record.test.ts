import { expect, test } from "vitest";
import { concernsRecord } from "@/lib/records/coverage-of-record";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import type { PersonRecord, PlaceRecord, RecordDetail } from "@/lib/records/record-detail";

const meetings = {
  id: "meetings",
  slug: "witkoff-putin",
  name: "Witkoff – Putin",
  people: [
    { id: "witkoff", slug: "steve-witkoff", name: "Steve Witkoff" },
    { id: "putin", slug: "vladimir-putin", name: "Vladimir Putin" },
  ],
  format: "inPerson",
} satisfies PersonRecord["series"][number];

const named = (slug: string) => ({ id: slug, slug, name: slug });

const records: Record<"person" | "track" | "party", RecordDetail> = {
  person: {
    kind: "person",
    ...named("steve-witkoff"),
    party: null,
    aliases: [],
    offices: [],
    series: [meetings],
  },
  track: { kind: "track", ...named("envoys"), description: "", series: meetings },
  party: {
    kind: "party",
    ...named("russia"),
    partyKind: "state",
    isoCode: "RU",
    aliases: [],
    people: [],
    peopleCount: 0,
  },
};

function place(details: Partial<PlaceRecord["detail"]>): PlaceRecord {
  const own = named("pokrovsk");
  return {
    kind: "place",
    ...own,
    aliases: [],
    wikidataId: null,
    zone: null,
    detail: {
      slug: own.slug,
      name: own.name,
      kind: "city",
      country: { slug: "ukraine", name: "Ukraine" },
      otherNames: [],
      coordinates: null,
      population: { count: 60_127, asOf: "2022-01-01", asOfPrinted: null, source: null },
      ...details,
    },
  };
}

const concerns = (filter: EventFilterEntry, record: RecordDetail) =>
  concernsRecord(eventFilter.parse(filter), record);

test("a declaration concerns whom it names, and whose series it names", () => {
  expect(concerns({ series: "witkoff-putin" }, records.person)).toBe(true);
  expect(concerns({ series: "witkoff-putin" }, records.track)).toBe(true);
  expect(concerns({ series: "trump-putin-calls" }, records.person)).toBe(false);
  expect(concerns({ people: ["steve-witkoff"] }, records.person)).toBe(true);
  expect(concerns({ tracks: ["envoys"] }, records.track)).toBe(true);
  expect(concerns({ announcedBy: ["russia"] }, records.party)).toBe(true);
  expect(concerns({ placeCountries: ["ukraine"] }, records.party)).toBe(false);
  expect(concerns({ type: "contact" }, records.track)).toBe(false);
});

test("a place is concerned where it is named or meets every criterion of places, and no other way", () => {
  const towns = {
    placeKinds: ["city", "town"],
    populationOver: 10_000,
    populationAsOf: "2022-01-01",
    placeCountries: ["ukraine"],
  } satisfies EventFilterEntry;
  expect(concerns(towns, place({}))).toBe(true);
  expect(concerns(towns, place({ kind: "village" }))).toBe(false);
  expect(concerns(towns, place({ country: null }))).toBe(false);
  expect(concerns(towns, place({ population: null }))).toBe(false);
  expect(
    concerns(
      towns,
      place({ population: { count: 9_999, asOf: "2022-01-01", asOfPrinted: null, source: null } }),
    ),
  ).toBe(false);
  expect(concerns({ ...towns, places: ["elsewhere"] }, place({}))).toBe(false);
  expect(concerns({ places: ["pokrovsk"] }, place({}))).toBe(true);
  expect(concerns({ type: "announcement" }, place({}))).toBe(false);
});
