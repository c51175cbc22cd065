import { addDaysWithin, daysBetween } from "../../dates/civil-day";
import type { EventSummary } from "./import-types";

/** Days by which the dates of one event with the same title may differ between two sets. */
export const nearDays = 3;

const vagueDays = 3 * 366;

/** Whether the days of an event are too many to compare by: "in the 2010s" meets everything. */
export function isTooVague({ earliestDay, latestDay }: EventSummary): boolean {
  return daysBetween(earliestDay, latestDay) > vagueDays;
}

/** Months ("2025-11") that the days of an event touch, widened by `byDays` on both sides. */
export function monthsOf({ earliestDay, latestDay }: EventSummary, byDays: number): string[] {
  const last = addDaysWithin(latestDay, byDays).slice(0, 7);
  const months: string[] = [];
  let month = addDaysWithin(earliestDay, -byDays).slice(0, 7);
  while (month <= last) {
    months.push(month);
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
    const next = number === 12 ? [year + 1, 1] : [year, number + 1];
    month = `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}`;
  }
  return months;
}

/** Days between two events, 0 where they may be on one day. */
export function daysApart(a: EventSummary, b: EventSummary): number {
  if (a.latestDay < b.earliestDay) return daysBetween(a.latestDay, b.earliestDay);
  if (b.latestDay < a.earliestDay) return daysBetween(b.latestDay, a.earliestDay);
  return 0;
}
