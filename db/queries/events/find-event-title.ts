import { and, eq } from "drizzle-orm";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** The title of a published event by its public identifier; null where there is none. */
export function findEventTitle(store: Store, slug: string): Promise<string | null> {
  return store.read(async ({ db }) => {
    const [event] = await db
      .select({ title: events.title })
      .from(events)
      .where(and(eq(events.slug, slug), eq(events.state, "published")));
    return event?.title ?? null;
  });
}
