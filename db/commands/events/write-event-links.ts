import { eq } from "drizzle-orm";
import { eventSources } from "../../schema/event-sources";
import { reactions } from "../../schema/reactions";
import type { Writer } from "../../store";
import { eventLinkRowsOf } from "./event-link-rows-of";
import type { EventPlan } from "./event-plan";

/** Stores what contacts and announcements share beside their own row: reactions, and the links to sources. */
export async function writeEventLinks(
  db: Writer,
  eventId: string,
  input: EventPlan["input"],
  sourceIds: readonly string[],
): Promise<void> {
  const rows = eventLinkRowsOf(eventId, input, sourceIds);
  await db.delete(reactions).where(eq(reactions.eventId, eventId));
  await db.delete(eventSources).where(eq(eventSources.eventId, eventId));
  if (rows.reactions.length > 0) await db.insert(reactions).values(rows.reactions);
  if (rows.sources.length > 0) await db.insert(eventSources).values(rows.sources);
}
