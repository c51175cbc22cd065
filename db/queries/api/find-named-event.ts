import { and, eq, or } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { EventType } from "@/lib/records/vocabularies";
import { events } from "../../schema/events";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";

/** A published event by its id, or by its slug, present or former. Throws NotFoundError where none is published under it. */
export function findNamedEvent(store: Store, name: string): Promise<{ id: string; type: EventType }> {
  return store.read(async ({ db }) => {
    const named = db
      .select({ id: slugs.recordId })
      .from(slugs)
      .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, name)));
    const [event] = await db
      .select({ id: events.id, type: events.type })
      .from(events)
      .where(and(or(eq(events.id, name), eq(events.id, named)), eq(events.state, "published")))
      .limit(1);
    if (!event) throw new NotFoundError(`No event is published under “${name.slice(0, 120)}”.`);
    return event;
  });
}
