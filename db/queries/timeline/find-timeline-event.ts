import { and, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { readWindowEvents } from "./read-window-events";

/** A published event as the timeline shows it; null where none has this slug. */
export function findTimelineEvent(
  store: Store,
  slug: string,
  { dayOfData }: { dayOfData: CivilDay },
): Promise<TimelineEvent | null> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.slug, slug), eq(events.state, "published")));
    const [event = null] = await readWindowEvents(
      db,
      rows.map(({ id }) => id),
      dayOfData,
    );
    return event;
  });
}
