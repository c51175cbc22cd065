import { dayNumber } from "../dates/civil-day";
import type { TimelineEvent } from "./timeline-event";

/** The days of an event as numbers. */
export interface EventSpan {
  /** First day that it can mean, and the last on which it can have begun. */
  earliest: number;
  latestStart: number;
  latest: number;
  /** The middle of the days on which it can have begun: where a lag is drawn. */
  start: number;
  /** More than one day on which it can have begun. */
  isVague: boolean;
}

/** Day numbers of an event, from the days that it carries. */
export function spanOf(event: TimelineEvent): EventSpan {
  const earliest = dayNumber(event.earliestDay);
  const latestStart = dayNumber(event.latestStartDay);
  return {
    earliest,
    latestStart,
    latest: dayNumber(event.latestDay),
    start: (earliest + latestStart) / 2,
    isVague: latestStart > earliest,
  };
}
