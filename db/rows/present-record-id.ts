import { and, isNull, ne } from "drizzle-orm";
import { merges } from "../schema/merges";
import type { Reader } from "../store";

/** For every person, place, party or topic that is merged away: the id of the one into which it was, at last, merged. */
export async function readPresentIds(db: Reader): Promise<(id: string) => string> {
  const rows = await db
    .select({ otherId: merges.otherId, keptId: merges.keptId })
    .from(merges)
    // An event that was merged away keeps its rows under its own id.
    .where(and(isNull(merges.undoneAt), ne(merges.recordType, "event")));
  const keptIds = new Map(rows.map(({ otherId, keptId }) => [otherId, keptId]));
  return (id) => {
    let present = id;
    // Each was there once to merge into, so that this ends; the bound is for a database that somebody changed by hand.
    for (let steps = 0; steps <= keptIds.size; steps += 1) {
      const next = keptIds.get(present);
      if (next === undefined) return present;
      present = next;
    }
    return present;
  };
}
