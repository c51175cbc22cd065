import { and, eq, inArray, isNull } from "drizzle-orm";
import { merges } from "../schema/merges";
import type { Reader } from "../store";
import { inChunks } from "./in-chunks";

/** An event can be merged into one that is itself merged away; so many times it is followed. */
const mostSteps = 20;

const standing = and(eq(merges.recordType, "event"), isNull(merges.undoneAt));

/** For those of the events that are merged away: the one into which each was, at last, merged. */
export async function readKeptEvents(db: Reader, ids: Iterable<string>): Promise<Map<string, string>> {
  const ends = new Map([...ids].map((id) => [id, id]));
  for (let step = 0; step < mostSteps; step += 1) {
    const rows = await inChunks(ends.values(), (chunk) =>
      db
        .select({ otherId: merges.otherId, keptId: merges.keptId })
        .from(merges)
        .where(and(standing, inArray(merges.otherId, chunk))),
    );
    if (rows.length === 0) break;
    const next = new Map(rows.map(({ otherId, keptId }) => [otherId, keptId]));
    for (const [id, end] of ends) ends.set(id, next.get(end) ?? end);
  }
  return new Map([...ends].filter(([id, end]) => id !== end));
}

/** The events that were merged into these, directly, each with the one that was kept. */
export function readMergedEvents(
  db: Reader,
  keptIds: Iterable<string>,
): Promise<{ otherId: string; keptId: string }[]> {
  return inChunks(keptIds, (chunk) =>
    db
      .select({ otherId: merges.otherId, keptId: merges.keptId })
      .from(merges)
      .where(and(standing, inArray(merges.keptId, chunk))),
  );
}
