import { addDays, type CivilDay, civilDayOf, civilDayParts, monthBounds } from "../dates/civil-day";
import type { DaySpan } from "./frame";
import { spanDays } from "./frame";

/** The shortest period that a page shows unasked, in days: less would look like a year that it is not. */
const leastDays = 180;

/**
 * The days that the timeline shows: what the reader asks for, else those of the rule, else whole months round what is
 * recorded, half a year at least. With nothing recorded, the year of the day of the data.
 */
export function pagePeriod({
  asked,
  rule,
  recorded,
  dayOfData,
}: {
  asked: { from: CivilDay | null; to: CivilDay | null };
  rule: { from: CivilDay | null; to: CivilDay | null };
  /** First and last day of all events; null where there is none. */
  recorded: DaySpan | null;
  dayOfData: CivilDay;
}): DaySpan {
  const fallback = recorded === null ? wholeYear(dayOfData) : wholeMonths(recorded);
  const from = asked.from ?? rule.from ?? fallback.from;
  const to = asked.to ?? rule.to ?? fallback.to;
  if (from <= to) return { from, to };
  // Only one end was asked for, on the wrong side of the other: the period begins or ends there.
  return asked.to === null ? { from, to: addDays(from, leastDays) } : { from: addDays(to, -leastDays), to };
}

function wholeYear(day: CivilDay): DaySpan {
  const { year } = civilDayParts(day);
  return { from: civilDayOf(year, 1, 1), to: civilDayOf(year, 12, 31) };
}

function wholeMonths({ from, to }: DaySpan): DaySpan {
  const last = civilDayParts(to);
  const end = monthBounds(last.year, last.month).latest;
  const first = civilDayParts(from);
  const start = monthBounds(first.year, first.month).earliest;
  const missing = leastDays - spanDays({ from: start, to: end });
  if (missing <= 0) return { from: start, to: end };
  const earlier = civilDayParts(addDays(start, -missing));
  return { from: monthBounds(earlier.year, earlier.month).earliest, to: end };
}
