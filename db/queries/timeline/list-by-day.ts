import { and, asc, desc, type SQL } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { eventConditions } from "./event-conditions";
import { readWindowEvents } from "./read-window-events";

/** The first or the latest `most` that a filter and further conditions select, in order of day. */
export function listByDay(
  store: Store,
  {
    filter,
    end,
    most,
    dayOfData,
    conditions = [],
  }: {
    filter: EventFilter;
    end: "first" | "latest";
    most: number;
    dayOfData: CivilDay;
    conditions?: readonly SQL[];
  },
): Promise<TimelineEvent[]> {
  const inOrder = end === "first" ? asc : desc;
  return store.read(async ({ db, dialect }) => {
    const present = await withCurrentSlugs(db, filter);
    const rows = await db
      .select({ id: events.id })
      .from(events)
      .where(and(eventConditions({ db, dialect }, present, "start"), ...conditions))
      .orderBy(inOrder(events.earliestDay), inOrder(events.id))
      .limit(most);
    return readWindowEvents(
      db,
      rows.map((row) => row.id),
      dayOfData,
    );
  });
}
