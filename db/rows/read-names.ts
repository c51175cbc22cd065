import { inArray } from "drizzle-orm";
import { parties } from "../schema/parties";
import { people } from "../schema/people";
import { places } from "../schema/places";
import { series } from "../schema/series";
import { topics } from "../schema/topics";
import { tracks } from "../schema/tracks";
import type { Reader } from "../store";
import { inChunks } from "./in-chunks";

export type NamedKind = "person" | "party" | "place" | "series" | "topic" | "track";

/** A record as another one shows it. */
export interface NamedRecord {
  id: string;
  slug: string;
  name: string;
}

const tables = { person: people, party: parties, place: places, series, topic: topics, track: tracks };

/** Names and slugs of the records of one kind, by id; an id that does not exist is missing from the map. */
export async function readNames(
  db: Reader,
  kind: NamedKind,
  ids: Iterable<string | null>,
): Promise<Map<string, NamedRecord>> {
  const table = tables[kind];
  const wanted = [...ids].filter((id) => id !== null);
  const rows = await inChunks(wanted, (chunk) =>
    db
      .select({ id: table.id, slug: table.slug, name: table.name })
      .from(table)
      .where(inArray(table.id, chunk)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
