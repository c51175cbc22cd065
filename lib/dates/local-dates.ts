import { type CivilDay, dayNumber } from "./civil-day";
import { type DateWords, englishDates } from "./date-words";
import { type DayWords, formatEdtf } from "./format-edtf";

/** The canonical form of a BCP 47 tag whose months are known here, without extensions; null where it is none. */
export function dateLanguageOf(tag: string): string | null {
  try {
    const { baseName } = new Intl.Locale(tag);
    return Intl.DateTimeFormat.supportedLocalesOf(baseName).length === 0 ? null : baseName;
  } catch (error) {
    // Not a language tag at all.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const msPerDay = 86_400_000;

/** Dates in a language that `dateLanguageOf` gave: in the Gregorian calendar and Arabic figures, as all dates of the record. */
export function dateWordsOf(language: string): DateWords {
  if (language === "en") return englishDates;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, {
      calendar: "gregory",
      numberingSystem: "latn",
      timeZone: "UTC",
      ...options,
    });
  const long = format({ day: "numeric", month: "long", year: "numeric" });
  const short = format({ day: "numeric", month: "short" });
  const month = format({ month: "long", year: "numeric" });
  const shortMonth = format({ month: "short" });
  const at = (day: CivilDay) => dayNumber(day) * msPerDay;
  const words: DayWords = {
    day: (day) => long.format(at(day)),
    range: (from, to) => (from === to ? long.format(at(from)) : long.formatRange(at(from), at(to))),
    month: (day) => month.format(at(day)),
    months: (from, to) => month.formatRange(at(from), at(to)),
  };
  return {
    ...words,
    language,
    shortDay: (day) => short.format(at(day)),
    shortMonth: (day) => shortMonth.format(at(day)),
    edtf: (text) => formatEdtf(text, words),
  };
}

/** Signs that part text of another direction or language from what stands round it (Unicode isolates). */
const isolateStart = "\u2068";
const isolateEnd = "\u2069";

/** The same dates between isolates, so that `datedParts` finds them again in a sentence; the English ones as they are. */
export function isolatedDates(dates: DateWords): DateWords {
  if (dates.language === "en") return dates;
  const isolated = (text: string) => `${isolateStart}${text}${isolateEnd}`;
  const words: DayWords = {
    day: (day) => isolated(dates.day(day)),
    range: (from, to) => isolated(dates.range(from, to)),
    month: (day) => isolated(dates.month(day)),
    months: (from, to) => isolated(dates.months(from, to)),
  };
  return {
    ...dates,
    ...words,
    shortDay: (day) => isolated(dates.shortDay(day)),
    shortMonth: (day) => isolated(dates.shortMonth(day)),
    edtf: (text) => formatEdtf(text, words),
  };
}

/** A part of a sentence, and whether it is a date in another language. */
export interface DatedPart {
  text: string;
  isDate: boolean;
}

/** A sentence with isolated dates as its parts. */
export function datedParts(sentence: string): DatedPart[] {
  return sentence
    .split(/(\u2068[^\u2069]*\u2069)/u)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith(isolateStart)
        ? { text: part.slice(1, -1), isDate: true }
        : { text: part, isDate: false },
    );
}

/** A sentence without isolates, for an attribute or a title. */
export function withoutIsolates(sentence: string): string {
  return sentence.replace(/[\u2068\u2069]/gu, "");
}
