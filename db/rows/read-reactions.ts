import { asc, inArray } from "drizzle-orm";
import { reactions } from "../schema/reactions";
import type { Reader } from "../store";
import { inChunks } from "./in-chunks";

export type ReactionRow = typeof reactions.$inferSelect;

/** The reactions to an event, in the order of the record. */
export function readReactions(db: Reader, eventId: string): Promise<ReactionRow[]> {
  return readReactionsTo(db, [eventId]);
}

/** The reactions to many events, those to each in the order of its record. */
export function readReactionsTo(db: Reader, eventIds: readonly string[]): Promise<ReactionRow[]> {
  return inChunks(eventIds, (chunk) =>
    db.select().from(reactions).where(inArray(reactions.eventId, chunk)).orderBy(asc(reactions.position)),
  );
}
