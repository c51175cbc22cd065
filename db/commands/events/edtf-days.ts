import type { CivilDay } from "@/lib/dates/civil-day";
import { lastCivilDay } from "@/lib/dates/civil-day";
import { dayBounds } from "@/lib/dates/edtf-date";

/** Days derived from a date. Something still going on has the last day of the calendar, which queries cut at the day of the data. */
export function edtfDays(text: string): {
  earliestDay: CivilDay;
  latestStartDay: CivilDay;
  latestDay: CivilDay;
};
export function edtfDays(text: string | null): {
  earliestDay: CivilDay | null;
  latestStartDay: CivilDay | null;
  latestDay: CivilDay | null;
};
export function edtfDays(text: string | null) {
  return text === null
    ? { earliestDay: null, latestStartDay: null, latestDay: null }
    : dayBounds(text, lastCivilDay);
}
