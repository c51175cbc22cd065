import { civilDayOf, daysInMonth, monthBounds } from "./civil-day";
import type { MonthThird } from "./entry-vocabulary";
import { formatDay, weekdayName } from "./format-edtf";
import { monthName } from "./month-names";
import type { EntryPoint, EntryQualifier } from "./read-entry-point";
import { UnreadableEntry } from "./unreadable-entry";

const WHOLE_RANGE = "Write the days, such as some day from 21 November to 10 December 2025.";

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function plainEdtf(point: EntryPoint, exampleYear: number): string {
  const { year, month, dayOfMonth } = point;
  if (month === null && dayOfMonth !== null) {
    throw new UnreadableEntry("The month is missing. Write it as a word, such as 2 December 2025.");
  }
  if (year === null) {
    const example = [dayOfMonth, month === null ? null : monthName(month), exampleYear];
    throw new UnreadableEntry(
      `The year is missing. Write it with four digits, such as ${example.filter((part) => part !== null).join(" ")}.`,
    );
  }
  if (month === null) return digits(year, 4);
  if (dayOfMonth === null) return `${digits(year, 4)}-${digits(month, 2)}`;
  const length = daysInMonth(year, month);
  if (dayOfMonth < 1 || dayOfMonth > length) {
    const name = `${monthName(month)} ${digits(year, 4)}`;
    throw new UnreadableEntry(
      `${name} has ${length} days, so there is no ${dayOfMonth} ${name}. Write a day from 1 to ${length}.`,
    );
  }
  const day = civilDayOf(year, month, dayOfMonth);
  checkWeekday(point, day);
  return day;
}

function checkWeekday(point: EntryPoint, day: string): void {
  if (point.weekday === null) return;
  // 4 January 1970 was a Sunday.
  const written = weekdayName(civilDayOf(1970, 1, 4 + point.weekday));
  const actual = weekdayName(day);
  if (written !== actual) {
    throw new UnreadableEntry(
      `${formatDay(day)} is a ${actual}, not a ${written}. Correct the day, or leave the weekday out.`,
    );
  }
}

function markOf(qualifier: EntryQualifier): string {
  if (qualifier.isApproximate) return qualifier.isUncertain ? "%" : "~";
  return qualifier.isUncertain ? "?" : "";
}

function union(a: EntryQualifier, b: EntryQualifier): EntryQualifier {
  return {
    isApproximate: a.isApproximate || b.isApproximate,
    isUncertain: a.isUncertain || b.isUncertain,
  };
}

function qualifierOf(point: EntryPoint): EntryQualifier {
  return union(point.leading, point.trailing);
}

function thirdEdtf(point: EntryPoint, third: MonthThird, exampleYear: number): string {
  if (point.month === null || point.dayOfMonth !== null) {
    throw new UnreadableEntry(
      "Early, mid and late stand before a month, such as late November 2025. For part of a year write its months.",
    );
  }
  plainEdtf(point, exampleYear);
  if (markOf(qualifierOf(point)) !== "") {
    throw new UnreadableEntry(
      "A part of a month cannot also be marked as approximate or doubtful. Write the month, such as about November 2025, or a range, such as some day from 15 to 30 November 2025.",
    );
  }
  const year = point.year ?? exampleYear;
  const monthText = `${digits(year, 4)}-${digits(point.month, 2)}`;
  const { latest } = monthBounds(year, point.month);
  const [first, last] = {
    early: [`${monthText}-01`, `${monthText}-10`],
    mid: [`${monthText}-11`, `${monthText}-20`],
    late: [`${monthText}-21`, latest],
  }[third];
  return `[${first}..${last}]`;
}

function seasonEdtf(point: EntryPoint, exampleYear: number): string[] {
  if (point.month !== null || point.dayOfMonth !== null || point.third !== null) {
    throw new UnreadableEntry("A season stands alone with its year, such as summer 2025.");
  }
  if (markOf(qualifierOf(point)) !== "") {
    throw new UnreadableEntry(
      "A season cannot be marked as approximate or doubtful. Write months instead, such as about July 2025.",
    );
  }
  const year = point.year;
  if (year === null) {
    throw new UnreadableEntry(
      `The year is missing. Write it with four digits, such as summer ${exampleYear}.`,
    );
  }
  const ownWinter = `${digits(year, 4)}-24`;
  if (point.season !== 24) return [`${digits(year, 4)}-${point.season}`];
  // The winter that began in the year before has days in this year too.
  return year > 0 ? [`${digits(year - 1, 4)}-24`, ownWinter] : [ownWinter];
}

/** EDTF of a single typed date: one text, or the two that "winter 2025" can mean. Throws UnreadableEntry. */
export function pointEdtf(point: EntryPoint, exampleYear: number): string[] {
  if (point.season !== null) return seasonEdtf(point, exampleYear);
  if (point.third !== null) return [thirdEdtf(point, point.third, exampleYear)];
  return [plainEdtf(point, exampleYear) + markOf(qualifierOf(point))];
}

/** The two ends with what each leaves out taken from the other: "24" and "25 November 2025". */
function completeEnds(from: EntryPoint, to: EntryPoint): [EntryPoint, EntryPoint] {
  if (from.season !== null || to.season !== null || from.third !== null || to.third !== null) {
    throw new UnreadableEntry(`Parts of months and seasons cannot be the ends of a range. ${WHOLE_RANGE}`);
  }
  if (from.month === null && from.dayOfMonth === null && to.month === null && to.year === null) {
    throw new UnreadableEntry("Write both years with four digits, such as 2024 to 2025.");
  }
  const monthOf = (own: EntryPoint, other: EntryPoint) =>
    own.month ?? (own.dayOfMonth === null || other.dayOfMonth === null ? null : other.month);
  return [
    { ...from, year: from.year ?? to.year, month: monthOf(from, to) },
    { ...to, year: to.year ?? from.year, month: monthOf(to, from) },
  ];
}

function refuseReversed(fromEdtf: string, toEdtf: string, isYearLeftOut: boolean): void {
  // Compared on the length that both have, "2025-11" is not after "2025-11-05".
  const length = Math.min(fromEdtf.length, toEdtf.length);
  if (fromEdtf.slice(0, length) <= toEdtf.slice(0, length)) return;
  throw new UnreadableEntry(
    isYearLeftOut
      ? "The range ends before it begins. Write the year at both ends, such as 30 December 2025 to 2 January 2026."
      : "The range ends before it begins. Write the earlier date first.",
  );
}

/**
 * EDTF of what lasted from one typed date to another. Qualifiers at the outer edges ("about 24 to 25 November 2025",
 * "24 to 25 November 2025?") are meant for both ends, unless `isEndByEnd`. Throws UnreadableEntry.
 */
export function spanEdtf(
  from: EntryPoint,
  to: EntryPoint,
  options: { readonly isEndByEnd: boolean; readonly exampleYear: number },
): string {
  const [start, end] = completeEnds(from, to);
  const startEdtf = plainEdtf(start, options.exampleYear);
  const endEdtf = plainEdtf(end, options.exampleYear);
  refuseReversed(startEdtf, endEdtf, from.year === null || to.year === null);
  const shared = union(from.leading, to.trailing);
  const [startMark, endMark] = options.isEndByEnd
    ? [qualifierOf(from), qualifierOf(to)]
    : [union(qualifierOf(from), shared), union(qualifierOf(to), shared)];
  if (startEdtf === endEdtf && markOf(startMark) === markOf(endMark)) return startEdtf + markOf(startMark);
  return `${startEdtf}${markOf(startMark)}/${endEdtf}${markOf(endMark)}`;
}

/** EDTF of some one day from a typed date to another, both unqualified. Throws UnreadableEntry. */
export function oneOfEdtf(from: EntryPoint, to: EntryPoint, exampleYear: number): string {
  const [start, end] = completeEnds(from, to);
  if (markOf(union(qualifierOf(from), qualifierOf(to))) !== "") {
    throw new UnreadableEntry(
      "“Some day from … to …” is vague already. Leave the mark out, or widen the range of days.",
    );
  }
  const startEdtf = plainEdtf(start, exampleYear);
  const endEdtf = plainEdtf(end, exampleYear);
  refuseReversed(startEdtf, endEdtf, from.year === null || to.year === null);
  const first = firstDay(startEdtf);
  const last = lastDay(endEdtf);
  return first === last ? first : `[${first}..${last}]`;
}

function firstDay(edtf: string): string {
  return `${edtf}${"-01-01".slice(edtf.length - 4)}`;
}

function lastDay(edtf: string): string {
  if (edtf.length === 10) return edtf;
  const year = Number(edtf.slice(0, 4));
  return monthBounds(year, edtf.length === 4 ? 12 : Number(edtf.slice(5, 7))).latest;
}
