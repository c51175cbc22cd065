import { desc, eq, inArray } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { capitalZone } from "@/lib/records/capital-zone";
import { partyKindLabels, placeKindLabels } from "@/lib/records/vocabularies";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import type { Reader, Store } from "../../store";
import { readOfficesOnDay } from "../records/read-offices-on-day";

/** A person, place or party as a form shows it. */
export interface KnownRecordRow {
  id: string;
  kind: "person" | "place" | "party";
  name: string;
  /** Office and party, kind and country, or kind. */
  detail: string;
  partyId: string | null;
  /** Its name, so that the party is known with the person. */
  partyName: string | null;
  partyZone: string | null;
  /** That of a place; of a state that of its capital. */
  zone: string | null;
}

/**
 * The records with these ids, of whatever kind, as forms show them; ids that name none are left out. People are shown with the
 * office that they held in these days, else with the one that they took up last.
 */
export function listKnownRecords(
  store: Store,
  ids: Iterable<string>,
  days: { earliestDay: CivilDay; latestStartDay: CivilDay } | null = null,
): Promise<KnownRecordRow[]> {
  const wanted = [...new Set(ids)];
  return store.read(async ({ db }) => {
    if (wanted.length === 0) return [];
    return [
      ...(await knownPeople(db, wanted, days)),
      ...(await knownPlaces(db, wanted)),
      ...(await knownParties(db, wanted)),
    ];
  });
}

async function knownPeople(
  db: Reader,
  ids: string[],
  days: { earliestDay: CivilDay; latestStartDay: CivilDay } | null,
): Promise<KnownRecordRow[]> {
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      partyId: people.partyId,
      party: parties.name,
      isoCode: parties.isoCode,
    })
    .from(people)
    .leftJoin(parties, eq(parties.id, people.partyId))
    .where(inArray(people.id, ids));
  const latest = await db
    .select({ personId: offices.personId, title: offices.title })
    .from(offices)
    .where(inArray(offices.personId, ids))
    .orderBy(desc(offices.firstDay), offices.id);
  const asked = rows.map(({ id, partyId }) => ({ personId: id, partyId: partyId ?? "" }));
  const onDay = days === null ? null : await readOfficesOnDay(db, asked, days);
  return rows.map(({ id, name, partyId, party, isoCode }) => {
    const office =
      onDay === null
        ? (latest.find((row) => row.personId === id)?.title ?? null)
        : (onDay.get(id)?.title ?? "no office recorded on that day");
    const detail = [office, party].filter((part) => part !== null).join(", ");
    const partyZone = capitalZone(isoCode);
    return { id, kind: "person", name, detail, partyId, partyName: party, partyZone, zone: null };
  });
}

async function knownPlaces(db: Reader, ids: string[]): Promise<KnownRecordRow[]> {
  const rows = await db
    .select({
      id: places.id,
      name: places.name,
      kind: places.kind,
      country: parties.name,
      zone: places.zone,
    })
    .from(places)
    .leftJoin(parties, eq(parties.id, places.countryId))
    .where(inArray(places.id, ids));
  return rows.map(({ id, name, kind, country, zone }) => {
    const detail = country === null ? placeKindLabels[kind] : `${placeKindLabels[kind]}, ${country}`;
    return { id, kind: "place", name, detail, partyId: null, partyName: null, partyZone: null, zone };
  });
}

async function knownParties(db: Reader, ids: string[]): Promise<KnownRecordRow[]> {
  const rows = await db
    .select({ id: parties.id, name: parties.name, kind: parties.kind, isoCode: parties.isoCode })
    .from(parties)
    .where(inArray(parties.id, ids));
  return rows.map(({ id, name, kind, isoCode }) => ({
    id,
    kind: "party",
    name,
    detail: partyKindLabels[kind],
    partyId: null,
    partyName: null,
    partyZone: null,
    zone: capitalZone(isoCode),
  }));
}
