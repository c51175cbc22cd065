import { listTracks } from "@/db/queries/records/list-tracks";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { listLatestMatches } from "@/db/queries/timeline/list-latest-matches";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { addDaysWithin, type CivilDay } from "@/lib/dates/civil-day";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import type { TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";
import { getStore } from "../store";
import { dayOfData } from "../today";

/** How far the small timeline of an event reaches to both sides, in days; less where more than `mostDrawn` events lie there. */
const reaches = [30, 14, 7, 3] as const;
const mostDrawn = 300;

/** The days around an event, and what is drawn of them. */
export interface EventSurroundings {
  events: TimelineEvent[];
  tracks: TimelineTrack[];
  from: CivilDay;
  to: CivilDay;
  /** How far the days reach to both sides of the event. */
  reachDays: (typeof reaches)[number];
  /** Not everything of these days is drawn. */
  isCut: boolean;
}

/** Reads the days around an event, as many as can be drawn. */
export async function readSurroundings(date: {
  earliestDay: CivilDay;
  latestStartDay: CivilDay;
}): Promise<EventSurroundings> {
  const store = getStore();
  const tracks = await listTracks(store);
  const spanOf = (reachDays: EventSurroundings["reachDays"]) => ({
    from: addDaysWithin(date.earliestDay, -reachDays),
    to: addDaysWithin(date.latestStartDay, reachDays),
  });
  for (const reachDays of reaches) {
    const span = spanOf(reachDays);
    const filter: EventFilter = { ...everyEvent, ...span };
    const { count, isAtLeast } = await countEventsBounded(store, filter);
    if (isAtLeast || count > mostDrawn) continue;
    const events = await listTimelineEvents(store, filter, { dayOfData: dayOfData() });
    return { events, tracks, ...span, reachDays, isCut: false };
  }
  const reachDays = 3;
  const span = spanOf(reachDays);
  const { events } = await listLatestMatches(
    store,
    { ...everyEvent, ...span },
    { dayOfData: dayOfData(), most: mostDrawn },
  );
  return { events, tracks, ...span, reachDays, isCut: true };
}
