import { type CivilDay, civilDayParts, type DayBounds, dayNumber } from "./civil-day";
import { pointBounds, shapeBounds } from "./edtf-bounds";
import { type EdtfPoint, type EdtfShape, monthThird, readEdtfShape } from "./edtf-shape";
import { monthName } from "./month-names";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const SEASONS = ["spring", "summer", "autumn"] as const;

/** English name of the weekday of a civil day. */
export function weekdayName(day: CivilDay): string {
  // 1970-01-01 was a Thursday; the second modulo keeps days before it from going negative.
  return WEEKDAYS[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? "";
}

/** A day in words: "2 December 2025", "2 Dec" or "Tuesday, 2 December 2025"; throws RangeError on a bad day. */
export function formatDay(day: CivilDay, style: "long" | "short" | "weekday" = "long"): string {
  const { month, dayOfMonth } = civilDayParts(day);
  if (style === "short") return `${dayOfMonth} ${monthName(month).slice(0, 3)}`;
  const long = `${dayOfMonth} ${monthName(month)} ${day.slice(0, 4)}`;
  return style === "weekday" ? `${weekdayName(day)}, ${long}` : long;
}

/** Days from one to another in words, each part said once: "24 to 25 November 2025", "30 November to 1 December 2025". */
export function formatDayRange(from: CivilDay, to: CivilDay): string {
  if (from === to) return formatDay(from);
  const start = civilDayParts(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${start.dayOfMonth} to ${formatDay(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) {
    return `${start.dayOfMonth} ${monthName(start.month)} to ${formatDay(to)}`;
  }
  return `${formatDay(from)} to ${formatDay(to)}`;
}

function shapeOf(text: string): EdtfShape {
  const shape = readEdtfShape(text);
  if (!shape) throw new RangeError(`Not a date that is stored: ${JSON.stringify(text)}`);
  return shape;
}

/** How days, spans of days, months and spans of months are written; a month is named by one of its days. */
export interface DayWords {
  day: (day: CivilDay) => string;
  range: (from: CivilDay, to: CivilDay) => string;
  month: (day: CivilDay) => string;
  months: (from: CivilDay, to: CivilDay) => string;
}

/** The English words, of which all pages are made. */
export const englishDayWords: DayWords = {
  day: formatDay,
  range: formatDayRange,
  month: formatMonth,
  months: (from, to) =>
    from.slice(0, 4) === to.slice(0, 4)
      ? `${monthName(civilDayParts(from).month)} to ${formatMonth(to)}`
      : `${formatMonth(from)} to ${formatMonth(to)}`,
};

function formatMonth(day: CivilDay): string {
  return `${monthName(civilDayParts(day).month)} ${day.slice(0, 4)}`;
}

function plainPoint(point: EdtfPoint, words = englishDayWords): string {
  const firstYear = point.first.slice(0, 4);
  const lastYear = point.last.slice(0, 4);
  const { month } = civilDayParts(point.first);
  switch (point.unit) {
    case "day":
      return words.day(point.first);
    case "month":
      return words.month(point.first);
    case "season":
      // A winter has two years, and "winter 2025" would leave open which.
      return firstYear === lastYear
        ? `${SEASONS[month / 3 - 1]} ${firstYear}`
        : `winter ${firstYear}–${lastYear.endsWith("00") ? lastYear : lastYear.slice(2)}`;
    case "year":
      return firstYear === lastYear ? firstYear : `some year from ${firstYear} to ${lastYear}`;
  }
}

function aboutPoint(point: EdtfPoint, words = englishDayWords): string {
  return point.isApproximate ? `about ${plainPoint(point, words)}` : plainPoint(point, words);
}

function formatPoint(point: EdtfPoint, words: DayWords): string {
  return point.isUncertain ? `${aboutPoint(point, words)} (doubtful)` : aboutPoint(point, words);
}

function plainSpan(from: EdtfPoint, to: EdtfPoint, words = englishDayWords): string {
  if (from.unit === "day" && to.unit === "day") return words.range(from.first, to.first);
  if (from.unit === to.unit && from.first === to.first) return plainPoint(from, words);
  if (from.unit === "month" && to.unit === "month") return words.months(from.first, to.first);
  return `${plainPoint(from, words)} to ${plainPoint(to, words)}`;
}

function formatSpan(from: EdtfPoint, to: EdtfPoint, words: DayWords): string {
  if (from.isApproximate === to.isApproximate && from.isUncertain === to.isUncertain) {
    const about = from.isApproximate ? "about " : "";
    return `${about}${plainSpan(from, to, words)}${from.isUncertain ? " (doubtful)" : ""}`;
  }
  // Both ends in full after "from", so that it is plain which of them a qualifier belongs to.
  return `from ${formatPoint(from, words)} to ${formatPoint(to, words)}`;
}

/**
 * A stored date in words: "late November 2025", "about November 2025"; throws RangeError where it is not one. What says how it is
 * meant ("about", "late", seasons) is English whatever `words` are.
 */
export function formatEdtf(text: string, words = englishDayWords): string {
  const shape = shapeOf(text);
  if (shape.kind === "point") return formatPoint(shape.point, words);
  if (shape.kind === "oneOf") {
    if (shape.first === shape.last) return words.day(shape.first);
    const third = monthThird(shape.first, shape.last);
    if (third) return `${third === "mid" ? "mid-" : `${third} `}${words.month(shape.first)}`;
    return `some day from ${words.range(shape.first, shape.last)}`;
  }
  if (shape.from === null) return `until ${formatPoint(shape.to, words)}`;
  if (shape.to === null) return `since ${formatPoint(shape.from, words)}`;
  return formatSpan(shape.from, shape.to, words);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isVague(bounds: DayBounds): boolean {
  return bounds.earliest !== bounds.latest;
}

function someDay(bounds: DayBounds): string {
  return isVague(bounds)
    ? `some day from ${formatDayRange(bounds.earliest, bounds.latest)}`
    : formatDay(bounds.earliest);
}

function describePoint(point: EdtfPoint): string {
  const bounds = pointBounds(point);
  const range = formatDayRange(bounds.earliest, bounds.latest);
  if (point.isApproximate) {
    const doubt = point.isUncertain ? " The date is doubtful." : "";
    return `${capitalised(aboutPoint(point))}: from ${range}.${doubt}`;
  }
  if (point.unit === "day") return point.isUncertain ? "The day is doubtful." : "The day is certain.";
  const doubt = point.isUncertain ? " The date is doubtful." : "";
  if (point.unit === "season") return `Some day in ${plainPoint(point)}: from ${range}.`;
  if (point.first.slice(0, 4) !== point.last.slice(0, 4)) return `Some day from ${range}.`;
  return `Some day in ${plainPoint(point)}.${doubt}`;
}

function spanSentence(from: EdtfPoint, to: EdtfPoint): string {
  if (from.isApproximate !== to.isApproximate)
    return `It lasted from ${aboutPoint(from)} to ${aboutPoint(to)}.`;
  const about = from.isApproximate ? "about " : "";
  if (from.unit !== to.unit || from.first !== to.first)
    return `It lasted from ${about}${plainSpan(from, to)}.`;
  return from.unit === "day"
    ? `It lasted one day, ${aboutPoint(from)}.`
    : `It began and ended in ${aboutPoint(from)}.`;
}

function describeSpan(from: EdtfPoint, to: EdtfPoint, start: DayBounds, end: DayBounds): string {
  const sentences = [spanSentence(from, to)];
  if (isVague(start)) sentences.push(`The first day is ${someDay(start)}.`);
  if (isVague(end)) sentences.push(`The last day is ${someDay(end)}.`);
  if (from.isUncertain && to.isUncertain) sentences.push("Both ends are doubtful.");
  else if (from.isUncertain) sentences.push("The first day is doubtful.");
  else if (to.isUncertain) sentences.push("The last day is doubtful.");
  return sentences.join(" ");
}

/** How exactly a stored date is known, in one to four short sentences; throws RangeError where it is not a stored date. */
export function describeVagueness(text: string): string {
  const shape = shapeOf(text);
  if (shape.kind === "point") return describePoint(shape.point);
  if (shape.kind === "oneOf") {
    if (shape.first === shape.last) return "The day is certain.";
    return `Some day from ${formatDayRange(shape.first, shape.last)}.`;
  }
  if (shape.from === null) {
    const end = pointBounds(shape.to);
    const doubt = shape.to.isUncertain ? " The last day is doubtful." : "";
    return `It ended ${isVague(end) ? "" : "on "}${someDay(end)}; when it began is not known.${doubt}`;
  }
  if (shape.to === null) {
    const start = pointBounds(shape.from);
    const doubt = shape.from.isUncertain ? " The first day is doubtful." : "";
    return `It began ${isVague(start) ? "" : "on "}${someDay(start)} and is still going on.${doubt}`;
  }
  // Both ends are given, so the day of the data is not used.
  const { start, end } = shapeBounds(shape, shape.to.last);
  return describeSpan(shape.from, shape.to, start, end);
}

function signed(days: number): string {
  if (days === 0) return "0";
  // U+2212, which is as wide as the plus sign.
  return days > 0 ? `+${days}` : `−${-days}`;
}

/** A lag as a label: "+1 day", "same day", "−3 days". */
export function formatLagShort(lagDays: number): string {
  if (lagDays === 0) return "same day";
  return `${signed(lagDays)} ${Math.abs(lagDays) === 1 ? "day" : "days"}`;
}

/** A range of lags as a label: "+3 to +9 days"; one lag alone where both are equal. */
export function formatLagRange(lagDays: { readonly min: number; readonly max: number }): string {
  if (lagDays.min === lagDays.max) return formatLagShort(lagDays.min);
  return `${signed(lagDays.min)} to ${signed(lagDays.max)} days`;
}
