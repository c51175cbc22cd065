import type { ClockTime, DatedEvent } from "@/lib/coincidence/dated-event";
import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";

/** Where a test event departs from one exact day without a clock time. */
export interface EventDetails {
  latest?: string;
  isUncertain?: boolean;
  clock?: ClockTime;
  madePublic?: string;
  madePublicLatest?: string;
}

/** An event that started on the day, or on some day up to `latest`. */
export function makeEvent(id: string, earliest: string, details: EventDetails = {}): DatedEvent {
  const { madePublic } = details;
  return {
    id,
    start: { earliest, latest: details.latest ?? earliest },
    isUncertain: details.isUncertain ?? false,
    clock: details.clock ?? null,
    madePublic:
      madePublic === undefined
        ? null
        : { earliest: madePublic, latest: details.madePublicLatest ?? madePublic },
  };
}

const dayZero = dayNumber("2024-12-31");

/** Day 1 is 1 January 2025, as the check values count days. */
export function dayOf(number: number): string {
  return dayFromNumber(dayZero + number);
}

/** Exact events on numbered days, ids "c1", "c2", … in the order given. */
export function makeSeries(prefix: string, days: readonly number[]): DatedEvent[] {
  return days.map((day, at) => makeEvent(`${prefix}${at + 1}`, dayOf(day)));
}
