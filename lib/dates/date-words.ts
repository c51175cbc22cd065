import { type CivilDay, civilDayParts } from "./civil-day";
import { type DayWords, englishDayWords, formatDay, formatEdtf } from "./format-edtf";
import { monthName } from "./month-names";

/** Dates in one language; a day can be written short ("2 Dec"), a month alone too ("Dec"). */
export interface DateWords extends DayWords {
  /** BCP 47, canonical. */
  language: string;
  shortDay: (day: CivilDay) => string;
  shortMonth: (day: CivilDay) => string;
  /** Of a stored date; what says how it is meant stays English. */
  edtf: (text: string) => string;
}

/** The dates of all pages of the tracker. */
export const englishDates: DateWords = {
  ...englishDayWords,
  language: "en",
  shortDay: (day) => formatDay(day, "short"),
  shortMonth: (day) => monthName(civilDayParts(day).month).slice(0, 3),
  edtf: (text) => formatEdtf(text),
};
