import {
  addDays,
  type CivilDay,
  civilDayOf,
  civilDayParts,
  daysBetween,
  firstCivilDay,
  lastCivilDay,
  monthBounds,
} from "../dates/civil-day";
import type { DaySpan } from "./frame";
import { spanDays } from "./frame";

/** The shortest period that the timeline shows unasked, in days: less would look like a year that it is not. */
const halfYearDays = 180;

/** The longest period that is shown at once, in days: thirty years. */
export const mostPeriodDays = 10_958;

/**
 * The days that the timeline shows: what the reader asks for, else those of the rule, else whole months round what is
 * recorded, `leastDays` at least (half a year where it is left out). With nothing recorded, the year of the day of the data.
 */
export function pagePeriod({
  asked,
  rule,
  recorded,
  dayOfData,
  leastDays = halfYearDays,
}: {
  asked: { from: CivilDay | null; to: CivilDay | null };
  rule: { from: CivilDay | null; to: CivilDay | null };
  /** First and last day of all events; null where there is none. */
  recorded: DaySpan | null;
  dayOfData: CivilDay;
  leastDays?: number;
}): DaySpan {
  const fallback = recorded === null ? wholeYear(dayOfData) : wholeMonths(recorded, leastDays);
  const wished = { from: asked.from ?? rule.from ?? fallback.from, to: asked.to ?? rule.to ?? fallback.to };
  const isTooLong = wished.from <= wished.to && spanDays(wished) > mostPeriodDays;
  // Of a period that is too long, the years in which nothing is recorded go first.
  const { from, to } = (isTooLong && recorded !== null ? overlap(wished, fallback) : null) ?? wished;
  // A longer period is cut at its beginning: what is latest is asked for most.
  if (from <= to)
    return daysBetween(from, to) < mostPeriodDays
      ? { from, to }
      : { from: addDays(to, 1 - mostPeriodDays), to };
  // Only one end was asked for, on the wrong side of the other: the period begins or ends there.
  return asked.to === null ? frameAfter(from) : frameBefore(to);
}

/** The days that two periods share; null where they share none. */
function overlap(one: DaySpan, other: DaySpan): DaySpan | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : null;
}

function wholeYear(day: CivilDay): DaySpan {
  const { year } = civilDayParts(day);
  return { from: civilDayOf(year, 1, 1), to: civilDayOf(year, 12, 31) };
}

function wholeMonths({ from, to }: DaySpan, leastDays: number): DaySpan {
  const last = civilDayParts(to);
  const end = monthBounds(last.year, last.month).latest;
  const first = civilDayParts(from);
  const start = monthBounds(first.year, first.month).earliest;
  const missing = leastDays - spanDays({ from: start, to: end });
  if (missing <= 0) return { from: start, to: end };
  const earlier = civilDayParts(addDays(start, -missing));
  return { from: monthBounds(earlier.year, earlier.month).earliest, to: end };
}

/** Half a year from a day on, or up to it; less at the ends of the calendar. */
function frameAfter(from: CivilDay): DaySpan {
  const room = daysBetween(from, lastCivilDay);
  return { from, to: addDays(from, Math.min(halfYearDays, room)) };
}

function frameBefore(to: CivilDay): DaySpan {
  const room = daysBetween(firstCivilDay, to);
  return { from: addDays(to, -Math.min(halfYearDays, room)), to };
}
