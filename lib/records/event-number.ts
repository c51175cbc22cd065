import { type CivilDay, dayNumber, firstCivilDay } from "../dates/civil-day";

/** Room for the events of one day. The largest number of the last day of the calendar stays below 2^53. */
export const numbersPerDay = 2 ** 30;
const firstDayNumber = dayNumber(firstCivilDay);

/** The numbers that events of a day can have in search and counts, `from` included and `before` not. */
export function numbersOfDay(day: CivilDay): { from: number; before: number } {
  const from = (dayNumber(day) - firstDayNumber) * numbersPerDay;
  return { from, before: from + numbersPerDay };
}

/** The day (days since 1970-01-01) of an event that has this number. */
export function dayNumberOf(eventNumber: number): number {
  return Math.floor(eventNumber / numbersPerDay) + firstDayNumber;
}
