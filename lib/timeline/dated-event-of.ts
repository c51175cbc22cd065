import type { DatedEvent, DayRange } from "../coincidence/dated-event";
import type { EventDays, TimelineEvent } from "./timeline-event";

/** Whether a date that is stored carries "?" (or "%", which says both about and doubtful) anywhere. */
export function isUncertainDate(date: string): boolean {
  // A stored date was parsed before; reading it whole again, for thousands of events, would tell no more.
  return /[?%]/.test(date);
}

/**
 * An event as the coincidence finder sees it, by `days`: its own, or another of its dates. Its time of day belongs to its
 * own date, so with another date it is left out.
 */
export function datedEventOf(event: TimelineEvent, days: EventDays = event): DatedEvent {
  return {
    id: event.id,
    start: startOf(days),
    isUncertain: isUncertainDate(days.date),
    clock: days === event ? event.clock : null,
    madePublic: event.type === "contact" && event.madePublic !== null ? startOf(event.madePublic) : null,
  };
}

function startOf(days: EventDays): DayRange {
  return { earliest: days.earliestDay, latest: days.latestStartDay };
}
