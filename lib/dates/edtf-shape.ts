import { type CivilDay, civilDayOf, daysInMonth, isCivilDay, monthBounds, yearBounds } from "./civil-day";

export type EdtfUnit = "day" | "month" | "season" | "year";

/** One date of an EDTF text as written: the days from `first` to `last`, not yet widened by its qualifier. */
export interface EdtfPoint {
  readonly unit: EdtfUnit;
  readonly first: CivilDay;
  readonly last: CivilDay;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** What an EDTF text says. In a span `null` is an open end; never both ends are open. */
export type EdtfShape =
  | { readonly kind: "point"; readonly point: EdtfPoint }
  | { readonly kind: "span"; readonly from: EdtfPoint; readonly to: EdtfPoint | null }
  | { readonly kind: "span"; readonly from: null; readonly to: EdtfPoint }
  | { readonly kind: "oneOf"; readonly first: CivilDay; readonly last: CivilDay };

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;
const UNSPECIFIED = /^(?:(\d{4})-(\d{2})-XX|(\d{4})-XX(?:-XX)?|(\d{2})XX|(\d{3})X)$/;
const ONE_OF = /^\[(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\]$/;

/** First and last day of a season: 21 spring (March to May), 22 summer, 23 autumn, 24 winter (December to February of the next year). */
function seasonDays(year: number, code: number): { first: CivilDay; last: CivilDay } | null {
  const firstMonth = (code - 20) * 3;
  const lastMonth = firstMonth + 2;
  const lastYear = lastMonth > 12 ? year + 1 : year;
  if (lastYear > 9999) return null;
  return {
    first: civilDayOf(year, firstMonth, 1),
    last: monthBounds(lastYear, lastMonth > 12 ? lastMonth - 12 : lastMonth).latest,
  };
}

function readPoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, yearText, monthText, dayText, qualifier] = match;
  const year = Number(yearText);
  const marks = {
    isApproximate: qualifier === "~" || qualifier === "%",
    isUncertain: qualifier === "?" || qualifier === "%",
  };
  if (monthText === undefined) {
    const { earliest, latest } = yearBounds(year);
    return { unit: "year", first: earliest, last: latest, ...marks };
  }
  const month = Number(monthText);
  if (dayText !== undefined) {
    const day = `${yearText}-${monthText}-${dayText}`;
    return isCivilDay(day) ? { unit: "day", first: day, last: day, ...marks } : null;
  }
  if (month >= 1 && month <= 12) {
    const { earliest, latest } = monthBounds(year, month);
    return { unit: "month", first: earliest, last: latest, ...marks };
  }
  if (month >= 21 && month <= 24 && qualifier === undefined) {
    const days = seasonDays(year, month);
    return days && { unit: "season", ...days, ...marks };
  }
  return null;
}

function readUnspecified(text: string): EdtfPoint | null {
  const match = UNSPECIFIED.exec(text);
  if (!match) return null;
  const [, yearOfMonth, month, year, century, decade] = match;
  if (month !== undefined) return readPoint(`${yearOfMonth}-${month}`);
  if (year !== undefined) return readPoint(year);
  const [firstYear, lastYear] =
    century !== undefined ? [`${century}00`, `${century}99`] : [`${decade}0`, `${decade}9`];
  return {
    unit: "year",
    first: `${firstYear}-01-01`,
    last: `${lastYear}-12-31`,
    isApproximate: false,
    isUncertain: false,
  };
}

function readSpan(fromText: string, toText: string): EdtfShape | null {
  const from = fromText === ".." ? null : readPoint(fromText);
  const to = toText === ".." ? null : readPoint(toText);
  if (from?.unit === "season" || to?.unit === "season") return null;
  if (from && to) return from.first <= to.last ? { kind: "span", from, to } : null;
  if (from && toText === "..") return { kind: "span", from, to: null };
  if (to && fromText === "..") return { kind: "span", from: null, to };
  return null;
}

/**
 * Reads the EDTF that the tracker stores: level 1 without seasons that are qualified, years beyond four digits and
 * unknown interval ends, and of level 2 only `[day..day]`. Null where the text is something else, names a day that
 * does not exist or ends before it starts. Needs no package, so that it may stand in the browser.
 */
export function readEdtfShape(text: string): EdtfShape | null {
  const oneOf = ONE_OF.exec(text);
  if (oneOf) {
    const [, first, last] = oneOf;
    if (first === undefined || last === undefined) return null;
    return isCivilDay(first) && isCivilDay(last) && first <= last ? { kind: "oneOf", first, last } : null;
  }
  const ends = text.split("/");
  if (ends.length === 2) return readSpan(ends[0] ?? "", ends[1] ?? "");
  const point = readPoint(text) ?? readUnspecified(text);
  return point && { kind: "point", point };
}

/** Third of a month that two days cover exactly: 1 to 10, 11 to 20, 21 to the end. Null where they cover none. */
export function monthThird(first: CivilDay, last: CivilDay): "early" | "mid" | "late" | null {
  if (first.slice(0, 7) !== last.slice(0, 7)) return null;
  const days = `${first.slice(8)}-${last.slice(8)}`;
  if (days === "01-10") return "early";
  if (days === "11-20") return "mid";
  const monthLength = daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  return days === `21-${monthLength}` ? "late" : null;
}
