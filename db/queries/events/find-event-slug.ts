import { and, eq } from "drizzle-orm";
import type { EventType } from "@/lib/records/vocabularies";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Store } from "../../store";

/**
 * The public identifier and version of a published event of this type, and who published it first, which need not be its
 * author; null where there is none with this id.
 */
export function findEventSlug(
  store: Store,
  type: EventType,
  id: string,
): Promise<{ slug: string; version: number; publishedBy: string | null } | null> {
  return store.read(async ({ db }) => {
    const [event] = await db
      .select({ slug: events.slug, version: events.version, publishedBy: revisions.userId })
      .from(events)
      .leftJoin(
        revisions,
        and(eq(revisions.recordType, "event"), eq(revisions.recordId, events.id), eq(revisions.version, 1)),
      )
      .where(and(eq(events.id, id), eq(events.type, type), eq(events.state, "published")));
    return event ?? null;
  });
}
