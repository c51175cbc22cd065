import { addDays, type CivilDay } from "../../dates/civil-day";
import type { OpenDate } from "../open/open-date";

/** The days that a calendar blocks for a date, both included, and whether they say no more than is known. */
export interface CalendarDays {
  first: CivilDay;
  last: CivilDay;
  /** False where it is one day, or an interval of days, and nobody doubts it. */
  isUncertain: boolean;
}

/**
 * The days of a date on a calendar. An interval covers its days; "some day in" covers all that it can mean and is uncertain. An end
 * that is not known is drawn no further than what is: from the last day on which it can have begun, up to `dayOfData` for what is
 * still going on.
 */
export function calendarDays(date: OpenDate, dayOfData: CivilDay): CalendarDays {
  const first = date.earliest ?? date.latestStart;
  const last = date.latest ?? (dayOfData > first ? dayOfData : first);
  const isExact = date.earliest !== null && date.latest !== null && date.earliest === date.latestStart;
  const isWholeInterval = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(date.edtf);
  return { first, last, isUncertain: !(isExact && isWholeInterval) };
}

/** The day after the last: calendars name the end of what lasts whole days by the first day that is free again. */
export function dayAfter(day: CivilDay): CivilDay {
  return addDays(day, 1);
}
