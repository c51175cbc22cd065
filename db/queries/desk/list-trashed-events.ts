import { desc, eq } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** More than these a desk's page does not list. */
const maxEvents = 200;

/**
 * The events in the trash, the one put there last first; 200 at most, instants in milliseconds. Throws ForbiddenError below
 * editor.
 */
export function listTrashedEvents(store: Store, actor: Actor) {
  return store.read(async ({ db }) => {
    requirePublisher(actor);
    return await db
      .select({
        id: events.id,
        type: events.type,
        title: events.title,
        date: events.date,
        version: events.version,
        updatedAt: events.updatedAt,
      })
      .from(events)
      .where(eq(events.state, "trashed"))
      .orderBy(desc(events.updatedAt), desc(events.id))
      .limit(maxEvents);
  });
}

export type TrashedEvent = Awaited<ReturnType<typeof listTrashedEvents>>[number];
