import { asc, desc, eq } from "drizzle-orm";
import type { RecordKind } from "@/lib/records/record-path";
import { partyKindLabels, placeKindLabels } from "@/lib/records/vocabularies";
import { isShownRecord } from "../../rows/hidden-records";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import { partyAliases } from "../../schema/party-aliases";
import { people } from "../../schema/people";
import { personAliases } from "../../schema/person-aliases";
import { placeAliases } from "../../schema/place-aliases";
import { places } from "../../schema/places";
import { tracks } from "../../schema/tracks";
import type { Reader, Store } from "../../store";
import { withAliases } from "./with-aliases";

/** A record under all names that it can be found by, with what tells it from others. */
export interface RecordName {
  id: string;
  slug: string;
  name: string;
  aliases: string[];
  hint: string | null;
}

/** All records of a kind that readers may see, under all their names: by name, tracks in their own order. */
export function listRecordNames(store: Store, kind: RecordKind): Promise<RecordName[]> {
  return store.read(({ db }) => {
    switch (kind) {
      case "person":
        return selectPeople(db);
      case "place":
        return selectPlaces(db);
      case "party":
        return selectParties(db);
      case "track":
        return selectTracks(db);
    }
  });
}

async function selectPeople(db: Reader): Promise<RecordName[]> {
  const rows = await db
    .select({ id: people.id, slug: people.slug, name: people.name, party: parties.name })
    .from(people)
    .leftJoin(parties, eq(parties.id, people.partyId))
    .where(isShownRecord(db, "person", people.id))
    .orderBy(asc(people.name), asc(people.id));
  const held = await db
    .select({ personId: offices.personId, title: offices.title })
    .from(offices)
    .orderBy(asc(offices.firstDay), desc(offices.id));
  // The last one set is the office taken up last.
  const latest = new Map(held.map(({ personId, title }) => [personId, title]));
  const aliases = await db
    .select({ ownerId: personAliases.personId, name: personAliases.name })
    .from(personAliases);
  return withAliases(
    rows.map(({ party, ...row }) => ({
      ...row,
      hint: joined([latest.get(row.id) ?? null, party]),
    })),
    aliases,
  );
}

async function selectPlaces(db: Reader): Promise<RecordName[]> {
  const rows = await db
    .select({
      id: places.id,
      slug: places.slug,
      name: places.name,
      kind: places.kind,
      country: parties.name,
    })
    .from(places)
    .leftJoin(parties, eq(parties.id, places.countryId))
    .where(isShownRecord(db, "place", places.id))
    .orderBy(asc(places.name), asc(places.id));
  const aliases = await db
    .select({ ownerId: placeAliases.placeId, name: placeAliases.name })
    .from(placeAliases);
  return withAliases(
    rows.map(({ kind, country, ...row }) => ({ ...row, hint: joined([placeKindLabels[kind], country]) })),
    aliases,
  );
}

async function selectParties(db: Reader): Promise<RecordName[]> {
  const rows = await db
    .select({
      id: parties.id,
      slug: parties.slug,
      name: parties.name,
      kind: parties.kind,
      isoCode: parties.isoCode,
    })
    .from(parties)
    .where(isShownRecord(db, "party", parties.id))
    .orderBy(asc(parties.name), asc(parties.id));
  const codes = rows.flatMap(({ id, isoCode }) => (isoCode === null ? [] : [{ ownerId: id, name: isoCode }]));
  const aliases = await db
    .select({ ownerId: partyAliases.partyId, name: partyAliases.name })
    .from(partyAliases);
  return withAliases(
    rows.map(({ kind, isoCode: _findable, ...row }) => ({ ...row, hint: partyKindLabels[kind] })),
    [...aliases, ...codes],
  );
}

async function selectTracks(db: Reader): Promise<RecordName[]> {
  const rows = await db
    .select({ id: tracks.id, slug: tracks.slug, name: tracks.name, description: tracks.description })
    .from(tracks)
    .orderBy(asc(tracks.position), asc(tracks.name));
  return rows.map(({ description, ...row }) => ({ ...row, aliases: [], hint: description || null }));
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(", ") || null;
}
