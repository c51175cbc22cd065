import { desc, eq } from "drizzle-orm";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** The published events that were changed last, the latest first; instants in milliseconds. */
export function listChangedEvents(store: Store, limit: number) {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          id: events.id,
          slug: events.slug,
          type: events.type,
          title: events.title,
          date: events.date,
          version: events.version,
          updatedAt: events.updatedAt,
        })
        .from(events)
        .where(eq(events.state, "published"))
        .orderBy(desc(events.updatedAt), desc(events.id))
        .limit(limit),
  );
}
