import { and, eq } from "drizzle-orm";
import type { EventType } from "@/lib/records/vocabularies";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** The public identifier and version of a published event of this type; null where there is none with this id. */
export function findEventSlug(
  store: Store,
  type: EventType,
  id: string,
): Promise<{ slug: string; version: number; createdBy: string | null } | null> {
  return store.read(async ({ db }) => {
    const [event] = await db
      .select({ slug: events.slug, version: events.version, createdBy: events.createdBy })
      .from(events)
      .where(and(eq(events.id, id), eq(events.type, type), eq(events.state, "published")));
    return event ?? null;
  });
}
