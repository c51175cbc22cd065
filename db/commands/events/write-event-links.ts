import { eq } from "drizzle-orm";
import { eventSources } from "../../schema/event-sources";
import { reactions } from "../../schema/reactions";
import type { Writer } from "../../store";
import { type EventPlan, listRowId, sourceIdAt } from "./event-plan";

/** Stores what contacts and announcements share beside their own row: reactions, and the links to sources. */
export async function writeEventLinks(
  db: Writer,
  eventId: string,
  input: EventPlan["input"],
  sourceIds: readonly string[],
): Promise<void> {
  await db.delete(reactions).where(eq(reactions.eventId, eventId));
  await db.delete(eventSources).where(eq(eventSources.eventId, eventId));
  const reactionRows = input.reactions.map(({ source, ...row }, position) => ({
    ...row,
    id: listRowId(eventId, position),
    eventId,
    sourceId: sourceIdAt(sourceIds, source),
    position,
  }));
  if (reactionRows.length > 0) await db.insert(reactions).values(reactionRows);
  const sourceRows = sourceIds.map((sourceId, position) => ({
    eventId,
    sourceId,
    position,
    supports: input.sources[position]?.supports ?? [],
  }));
  if (sourceRows.length > 0) await db.insert(eventSources).values(sourceRows);
}
