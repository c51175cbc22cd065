import type { KnownName } from "@/lib/exchange/import/import-types";
import { offices } from "../schema/offices";
import { parties } from "../schema/parties";
import { partyAliases } from "../schema/party-aliases";
import { people } from "../schema/people";
import { personAliases } from "../schema/person-aliases";
import { placeAliases } from "../schema/place-aliases";
import { places } from "../schema/places";
import { topics } from "../schema/topics";
import { tracks } from "../schema/tracks";
import type { Reader } from "../store";

/** Every record that a name in a file can mean, under all its names, with what tells it from others of a like name. */
export async function readKnownNames(db: Reader): Promise<KnownName[]> {
  const partyRows = await db
    .select({ id: parties.id, name: parties.name, code: parties.isoCode })
    .from(parties);
  const ofParty = listsBy(
    await db.select({ ownerId: partyAliases.partyId, name: partyAliases.name }).from(partyAliases),
  );
  const hintsOf = new Map(
    partyRows.map(({ id, name, code }) => [
      id,
      [name, ...(ofParty.get(id) ?? []), ...(code === null ? [] : [code])],
    ]),
  );
  const known: KnownName[] = partyRows.map(({ id, name, code }) => ({
    ...{ id, kind: "party" as const, name, code, coordinates: null },
    aliases: [...(ofParty.get(id) ?? []), ...(code === null ? [] : [code])],
    hints: [],
  }));
  known.push(...(await readPeople(db, hintsOf)), ...(await readPlaces(db, hintsOf)));
  for (const { id, name } of await db.select({ id: topics.id, name: topics.name }).from(topics)) {
    known.push(plain("topic", id, name));
  }
  for (const { id, name } of await db.select({ id: tracks.id, name: tracks.name }).from(tracks)) {
    known.push(plain("track", id, name));
  }
  return known;
}

async function readPeople(db: Reader, hintsOf: ReadonlyMap<string, string[]>): Promise<KnownName[]> {
  const rows = await db.select({ id: people.id, name: people.name, partyId: people.partyId }).from(people);
  const aliases = listsBy(
    await db.select({ ownerId: personAliases.personId, name: personAliases.name }).from(personAliases),
  );
  const held = await db
    .selectDistinct({ personId: offices.personId, partyId: offices.partyId })
    .from(offices);
  const partiesOf = listsBy(held.map(({ personId, partyId }) => ({ ownerId: personId, name: partyId })));
  return rows.map(({ id, name, partyId }) => {
    const own = new Set([...(partyId === null ? [] : [partyId]), ...(partiesOf.get(id) ?? [])]);
    return {
      ...{ id, kind: "person", name, code: null, coordinates: null },
      aliases: aliases.get(id) ?? [],
      hints: [...own].flatMap((party) => hintsOf.get(party) ?? []),
    };
  });
}

async function readPlaces(db: Reader, hintsOf: ReadonlyMap<string, string[]>): Promise<KnownName[]> {
  const rows = await db.select().from(places);
  const aliases = listsBy(
    await db.select({ ownerId: placeAliases.placeId, name: placeAliases.name }).from(placeAliases),
  );
  return rows.map(({ id, name, countryId, latitude, longitude }) => ({
    ...{ id, kind: "place", name, code: null },
    aliases: aliases.get(id) ?? [],
    hints: countryId === null ? [] : (hintsOf.get(countryId) ?? []),
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
  }));
}

function plain(kind: KnownName["kind"], id: string, name: string): KnownName {
  return { id, kind, name, aliases: [], hints: [], code: null, coordinates: null };
}

function listsBy(rows: readonly { ownerId: string; name: string }[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { ownerId, name } of rows) {
    const list = lists.get(ownerId);
    if (list) list.push(name);
    else lists.set(ownerId, [name]);
  }
  return lists;
}
