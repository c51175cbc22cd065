import { and, asc, eq, inArray } from "drizzle-orm";
import type { SupportedField } from "@/lib/records/vocabularies";
import { acknowledgements } from "../../schema/acknowledgements";
import { eventSources } from "../../schema/event-sources";
import { notifications } from "../../schema/notifications";
import { outsideCounts } from "../../schema/outside-counts";
import { reactions } from "../../schema/reactions";
import { readouts } from "../../schema/readouts";
import { verifications } from "../../schema/verifications";
import type { Writer } from "../../store";

const citing = [notifications, acknowledgements, readouts, reactions, verifications, outsideCounts];

/** Events whose rows one statement changes. */
const chunkSize = 500;

/**
 * Has everything cite `toId` that cites `fromId`. An event that cites both cites the one that stays, where it stood first, for all
 * that either supports.
 */
export async function repointCitations(db: Writer, fromId: string, toId: string): Promise<void> {
  const cited = await db.select().from(eventSources).where(eq(eventSources.sourceId, fromId));
  const eventIds = cited.map(({ eventId }) => eventId);
  for (let start = 0; start < eventIds.length; start += chunkSize) {
    const chunk = eventIds.slice(start, start + chunkSize);
    for (const table of citing) {
      // By event, for which there is an index; a row cites only sources of its event.
      await db
        .update(table)
        .set({ sourceId: toId })
        .where(and(inArray(table.eventId, chunk), eq(table.sourceId, fromId)));
    }
    const both = await db
      .select()
      .from(eventSources)
      .where(and(inArray(eventSources.eventId, chunk), eq(eventSources.sourceId, toId)));
    const stays = new Map(both.map((row) => [row.eventId, row]));
    for (const row of cited.slice(start, start + chunkSize)) {
      const kept = stays.get(row.eventId);
      if (kept !== undefined) await joinLinks(db, kept, row);
    }
    await db
      .update(eventSources)
      .set({ sourceId: toId })
      .where(and(inArray(eventSources.eventId, chunk), eq(eventSources.sourceId, fromId)));
  }
}

type Link = typeof eventSources.$inferSelect;

async function joinLinks(db: Writer, kept: Link, merged: Link): Promise<void> {
  const { eventId } = kept;
  const supports: SupportedField[] = [...new Set([...kept.supports, ...merged.supports])];
  await db
    .delete(eventSources)
    .where(and(eq(eventSources.eventId, eventId), eq(eventSources.sourceId, merged.sourceId)));
  await db
    .update(eventSources)
    .set({ supports, position: Math.min(kept.position, merged.position) })
    .where(and(eq(eventSources.eventId, eventId), eq(eventSources.sourceId, kept.sourceId)));
  // Places in the record are counted without a gap.
  const left = await db
    .select({ sourceId: eventSources.sourceId })
    .from(eventSources)
    .where(eq(eventSources.eventId, eventId))
    .orderBy(asc(eventSources.position));
  for (const [position, { sourceId }] of left.entries()) {
    await db
      .update(eventSources)
      .set({ position })
      .where(and(eq(eventSources.eventId, eventId), eq(eventSources.sourceId, sourceId)));
  }
}
