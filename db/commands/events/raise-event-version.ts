import { and, eq, sql } from "drizzle-orm";
import { events } from "../../schema/events";
import type { Writer } from "../../store";
import { changedMeanwhile } from "../history/changed-meanwhile";

/** Raises an event's version from `baseVersion` by one and returns it; throws ConflictError where it is another by now. */
export async function raiseEventVersion(
  db: Writer,
  id: string,
  baseVersion: number,
  now: number,
): Promise<number> {
  const [raised] = await db
    .update(events)
    .set({ version: sql`${events.version} + 1`, updatedAt: now })
    .where(and(eq(events.id, id), eq(events.version, baseVersion)))
    .returning({ version: events.version });
  if (!raised) throw changedMeanwhile(null);
  return raised.version;
}
