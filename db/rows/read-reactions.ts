import { asc, eq } from "drizzle-orm";
import { reactions } from "../schema/reactions";
import type { Reader } from "../store";

/** The reactions to an event, in the order of the record. */
export function readReactions(db: Reader, eventId: string) {
  return db.select().from(reactions).where(eq(reactions.eventId, eventId)).orderBy(asc(reactions.position));
}
