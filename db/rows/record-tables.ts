import { eq } from "drizzle-orm";
import { parties } from "../schema/parties";
import { people } from "../schema/people";
import { places } from "../schema/places";
import { series } from "../schema/series";
import { topics } from "../schema/topics";
import { tracks } from "../schema/tracks";
import type { Reader } from "../store";
import type { NamedKind } from "./read-names";

/** The table of each vocabulary. */
export const recordTables = {
  person: people,
  party: parties,
  place: places,
  series,
  topic: topics,
  track: tracks,
} as const satisfies Record<NamedKind, unknown>;

/** A record of a vocabulary, as far as all of them are alike. */
export interface StoredRecord {
  id: string;
  slug: string;
  name: string;
  version: number;
}

/** The record of this kind with this id; null where there is none. */
export async function readStoredRecord(
  db: Reader,
  kind: NamedKind,
  id: string,
): Promise<StoredRecord | null> {
  const table = recordTables[kind];
  const [row] = await db
    .select({ id: table.id, slug: table.slug, name: table.name, version: table.version })
    .from(table)
    .where(eq(table.id, id));
  return row ?? null;
}
