import { partyInput } from "@/lib/records/party";
import { personInput } from "@/lib/records/person";
import { placeInput } from "@/lib/records/place";
import type { Dialect } from "../../dialect";
import { insertRows } from "../../rows/insert-rows";
import type { NamedRecord } from "../../rows/read-names";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import type { Writer } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { parseInput } from "../input/parse-input";

export type AddedKind = "person" | "place" | "party";

/** A new record to be stored, under its own id and slug. */
export interface RecordToAdd {
  id: string;
  slug: string;
  input: Record<string, unknown>;
}

/** Stores records that have no other spellings and no offices, as most that a file names, each table in one statement. */
export async function insertPlainRecords(
  context: { db: Writer; dialect: Dialect },
  kind: AddedKind,
  records: readonly RecordToAdd[],
  now: number,
): Promise<void> {
  if (records.length === 0) return;
  const times = { version: 1, createdAt: now, updatedAt: now };
  if (kind === "person") {
    const rows = records.map(({ id, slug, input }) => {
      const { name, partyId } = parseInput(personInput, input);
      return { id, slug, name, partyId, ...times };
    });
    await insertRows(context, people, rows);
  } else if (kind === "place") {
    const rows = records.map(({ id, slug, input }) => {
      const { aliases: _aliases, ...fields } = parseInput(placeInput, input);
      return { ...fields, id, slug, ...times };
    });
    await insertRows(context, places, rows);
  } else {
    const rows = records.map(({ id, slug, input }) => {
      const { aliases: _aliases, ...fields } = parseInput(partyInput, input);
      return { ...fields, id, slug, ...times };
    });
    await insertRows(context, parties, rows);
  }
}

/** Whether a new record has no other spellings and no offices. */
export function isPlainRecord({ aliases, offices }: Record<string, unknown>): boolean {
  const isEmpty = (list: unknown) => list === undefined || (Array.isArray(list) && list.length === 0);
  return isEmpty(aliases) && isEmpty(offices);
}

/**
 * The first version of such a record as its own snapshot would show it, without reading it back. Two snapshots are compared as
 * text: the order of the keys is part of the answer.
 */
export function plainSnapshot(
  kind: AddedKind,
  { slug, input }: RecordToAdd,
  partiesById: ReadonlyMap<string, NamedRecord>,
): Snapshot {
  const partyOf = (id: string | null) => (id === null ? null : (partiesById.get(id) ?? null));
  if (kind === "person") {
    const { name, partyId } = parseInput(personInput, input);
    return { slug, name, party: partyOf(partyId), aliases: [], offices: [] };
  }
  if (kind === "place") {
    const { countryId, ...place } = parseInput(placeInput, input);
    return {
      slug,
      name: place.name,
      kind: place.kind,
      latitude: place.latitude,
      longitude: place.longitude,
      wikidataId: place.wikidataId,
      zone: place.zone,
      population: place.population,
      populationAsOf: place.populationAsOf,
      populationAsOfPrinted: place.populationAsOfPrinted,
      populationSource: place.populationSource,
      country: partyOf(countryId),
      aliases: [],
    };
  }
  const { name, kind: partyKind, isoCode } = parseInput(partyInput, input);
  return { slug, name, kind: partyKind, isoCode, aliases: [] };
}
