import { desc, eq, inArray } from "drizzle-orm";
import { partyKindLabels, placeKindLabels } from "@/lib/records/vocabularies";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import type { Reader, Store } from "../../store";

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
  zone: string | null;
}

/** The records with these ids, of whatever kind, as forms show them; ids that name none are left out. */
export function listKnownRecords(store: Store, ids: Iterable<string>): Promise<KnownRecordRow[]> {
  const wanted = [...new Set(ids)];
  return store.read(async ({ db }) => {
    if (wanted.length === 0) return [];
    return [
      ...(await knownPeople(db, wanted)),
      ...(await knownPlaces(db, wanted)),
      ...(await knownParties(db, wanted)),
    ];
  });
}

async function knownPeople(db: Reader, ids: string[]): Promise<KnownRecordRow[]> {
  const rows = await db
    .select({ id: people.id, name: people.name, partyId: people.partyId, party: parties.name })
    .from(people)
    .leftJoin(parties, eq(parties.id, people.partyId))
    .where(inArray(people.id, ids));
  const held = await db
    .select({ personId: offices.personId, title: offices.title })
    .from(offices)
    .where(inArray(offices.personId, ids))
    .orderBy(desc(offices.firstDay), offices.id);
  return rows.map(({ id, name, partyId, party }) => {
    const office = held.find((row) => row.personId === id)?.title ?? null;
    const detail = [office, party].filter((part) => part !== null).join(", ");
    return { id, kind: "person", name, detail, partyId, partyName: party, zone: null };
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
    return { id, kind: "place", name, detail, partyId: null, partyName: null, zone };
  });
}

async function knownParties(db: Reader, ids: string[]): Promise<KnownRecordRow[]> {
  const rows = await db
    .select({ id: parties.id, name: parties.name, kind: parties.kind })
    .from(parties)
    .where(inArray(parties.id, ids));
  return rows.map(({ id, name, kind }) => ({
    id,
    kind: "party",
    name,
    detail: partyKindLabels[kind],
    partyId: null,
    partyName: null,
    zone: null,
  }));
}
