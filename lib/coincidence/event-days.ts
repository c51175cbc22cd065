import { dayNumber } from "@/lib/dates/civil-day";
import type { DatedEvent, DayRange } from "./dated-event";

/** A range of day numbers (days since 1970-01-01), both ends included. */
export interface DayNumbers {
  earliest: number;
  latest: number;
}

/** An event with its days as numbers, so that lags are plain subtraction. */
export interface EventDays extends DayNumbers {
  event: DatedEvent;
  /** One known day, and no "?" on it. */
  isExact: boolean;
  madePublic: DayNumbers | null;
}

/** Reads the days of an event; throws RangeError when a range ends before it starts. */
export function toEventDays(event: DatedEvent): EventDays {
  const start = toDayNumbers(event.start, event.id);
  return {
    ...start,
    event,
    isExact: start.earliest === start.latest && !event.isUncertain,
    madePublic: event.madePublic === null ? null : toDayNumbers(event.madePublic, event.id),
  };
}

/** Orders by earliest day, then latest day, then id (by code unit, so that no locale plays a part). */
export function compareEventDays(left: EventDays, right: EventDays): number {
  return (
    left.earliest - right.earliest || left.latest - right.latest || compareIds(left.event.id, right.event.id)
  );
}

/** Orders identifiers by code unit. */
export function compareIds(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function toDayNumbers(range: DayRange, id: string): DayNumbers {
  const earliest = dayNumber(range.earliest);
  // Most days are known, and reading a day costs more than comparing two.
  const latest = range.latest === range.earliest ? earliest : dayNumber(range.latest);
  if (!(earliest <= latest)) {
    throw new RangeError(`Event ${id}: the range ${range.earliest}..${range.latest} ends before it starts.`);
  }
  return { earliest, latest };
}
