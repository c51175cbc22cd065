import { type CivilDay, isCivilDay, lastCivilDay } from "@/lib/dates/civil-day";
import { dayBounds } from "@/lib/dates/edtf-date";
import type { DateDetail } from "@/lib/records/event-detail";
import type { EventDays } from "@/lib/timeline/timeline-event";

/** The days of an event's own date as stored; a date still going on ends on the day of the data, never before it began. */
export function storedEventDays(
  row: { date: string; earliestDay: CivilDay; latestStartDay: CivilDay; latestDay: CivilDay },
  dayOfData: CivilDay,
): EventDays {
  const { date, earliestDay, latestStartDay, latestDay } = row;
  // A date still going on is stored with the end of the calendar as its last day.
  if (latestDay !== lastCivilDay || !date.endsWith("/.."))
    return { date, earliestDay, latestStartDay, latestDay };
  return {
    date,
    earliestDay,
    latestStartDay,
    latestDay: latestStartDay > dayOfData ? latestStartDay : dayOfData,
  };
}

/** The days of a second date of an event (made public, said to have happened …); null where there is none. */
export function readEventDays(date: string | null, dayOfData: CivilDay): EventDays | null {
  if (date === null) return null;
  // Nearly all dates are plain days, and reading EDTF costs far more than seeing that.
  if (isCivilDay(date)) return { date, earliestDay: date, latestStartDay: date, latestDay: date };
  return { date, ...dayBounds(date, dayOfData) };
}

/** As `readEventDays`, with the value as printed beside it. */
export function readDateDetail(
  date: string | null,
  printed: string | null,
  dayOfData: CivilDay,
): DateDetail | null {
  const days = readEventDays(date, dayOfData);
  return days === null ? null : { ...days, printed };
}
