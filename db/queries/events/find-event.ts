import { and, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { NotFoundError } from "@/lib/errors";
import type { EventDetail } from "@/lib/records/event-detail";
import { events } from "../../schema/events";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";
import { readEventDetail } from "./read-event-detail";

/** An event by its public identifier, or the identifier that it has now. */
export type FoundEvent = { status: "found"; event: EventDetail } | { status: "moved"; slug: string };

/**
 * Everything recorded of a published event. A slug that the event had before answers `moved`. Throws NotFoundError where
 * no published event has, or had, this slug.
 */
export function findEvent(
  store: Store,
  slug: string,
  { dayOfData }: { dayOfData: CivilDay },
): Promise<FoundEvent> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select()
      .from(events)
      .where(and(eq(events.slug, slug), eq(events.state, "published")));
    if (row) return { status: "found", event: await readEventDetail(db, row, dayOfData) };
    const [moved] = await db
      .select({ slug: events.slug })
      .from(slugs)
      .innerJoin(events, and(eq(events.id, slugs.recordId), eq(events.state, "published")))
      .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, slug)));
    if (moved) return { status: "moved", slug: moved.slug };
    throw new NotFoundError("No event is published under this address.");
  });
}
