/** A day of the proleptic Gregorian calendar as "YYYY-MM-DD", years 0000 to 9999; it has no zone. */
export type CivilDay = string;

/** Two days, both included. */
export interface DayBounds {
  readonly earliest: CivilDay;
  readonly latest: CivilDay;
}

/** The ends of the calendar that four digits can write; bounds are cut there. */
export const firstCivilDay: CivilDay = "0000-01-01";
export const lastCivilDay: CivilDay = "9999-12-31";

const MS_PER_DAY = 86_400_000;
const CIVIL_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const ZONE_NAME = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*)*$/;

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** Number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return isLeap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month (1 to 12) and day of a civil day; throws RangeError where the text is not one. */
export function civilDayParts(day: CivilDay): { year: number; month: number; dayOfMonth: number } {
  const match = CIVIL_DAY.exec(day);
  if (match) {
    const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)) {
      return { year, month, dayOfMonth };
    }
  }
  throw new RangeError(`Not a civil day (YYYY-MM-DD): ${JSON.stringify(day)}`);
}

/** The civil day of a year (0 to 9999), month (1 to 12) and day of month; throws RangeError where there is none. */
export function civilDayOf(year: number, month: number, dayOfMonth: number): CivilDay {
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  civilDayParts(day);
  return day;
}

/** Whether the text is a day that exists, "YYYY-MM-DD". */
export function isCivilDay(text: string): boolean {
  try {
    civilDayParts(text);
    return true;
  } catch {
    return false;
  }
}

/** Days since 1970-01-01 (negative before); throws RangeError where the text is not a civil day. */
export function dayNumber(day: CivilDay): number {
  const { year, month, dayOfMonth } = civilDayParts(day);
  // setUTCFullYear and not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / MS_PER_DAY;
}

const FIRST_DAY_NUMBER = dayNumber(firstCivilDay);
const LAST_DAY_NUMBER = dayNumber(lastCivilDay);

/** The civil day that is n whole days after 1970-01-01; throws RangeError outside the years 0000 to 9999. */
export function dayFromNumber(n: number): CivilDay {
  if (!Number.isInteger(n) || n < FIRST_DAY_NUMBER || n > LAST_DAY_NUMBER) {
    throw new RangeError(`Not the number of a civil day: ${n}`);
  }
  return new Date(n * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day n days later (earlier where n is negative); throws RangeError outside the years 0000 to 9999. */
export function addDays(day: CivilDay, n: number): CivilDay {
  return dayFromNumber(dayNumber(day) + n);
}

/** As `addDays`, but never beyond the ends of the calendar: for spans around a day. */
export function addDaysWithin(day: CivilDay, n: number): CivilDay {
  return nearestDay(dayNumber(day) + n);
}

/** As `dayFromNumber`; beyond the ends of the calendar its first or last day. */
export function nearestDay(n: number): CivilDay {
  return dayFromNumber(Math.min(LAST_DAY_NUMBER, Math.max(FIRST_DAY_NUMBER, n)));
}

/** Whole days from one day to another: to − from, negative where `to` is earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** First and last day of a month (1 to 12). */
export function monthBounds(year: number, month: number): DayBounds {
  return { earliest: civilDayOf(year, month, 1), latest: civilDayOf(year, month, daysInMonth(year, month)) };
}

/** First and last day of a year. */
export function yearBounds(year: number): DayBounds {
  return { earliest: civilDayOf(year, 1, 1), latest: civilDayOf(year, 12, 31) };
}

/** Whether the text is a time of day on the 24-hour clock, "19:30". */
export function isClockTime(text: string): boolean {
  return CLOCK_TIME.test(text);
}

// Making a formatter costs far more than using it, and a page asks for few zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

function zoneFormatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  // Intl would take "+03:00" too, which names no place and knows no summer time.
  if (!ZONE_NAME.test(zone)) throw new RangeError(`Not an IANA time zone: ${JSON.stringify(zone)}`);
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, formatter);
  return formatter;
}

/** Whether the text names an IANA time zone that this runtime knows, such as "Europe/Moscow". */
export function isIanaZone(text: string): boolean {
  try {
    zoneFormatter(text);
    return true;
  } catch {
    return false;
  }
}

/** What a wall clock in the zone shows at an instant, counted as if it were UTC (ms). */
function wallClockMs(epochMs: number, zone: string): number {
  const shown = new Map<string, string>();
  for (const part of zoneFormatter(zone).formatToParts(epochMs)) shown.set(part.type, part.value);
  const field = (name: string) => Number(shown.get(name));
  const year = shown.get("era")?.startsWith("B") ? 1 - field("year") : field("year");
  return (
    new Date(0).setUTCFullYear(year, field("month") - 1, field("day")) +
    (field("hour") * 3600 + field("minute") * 60 + field("second")) * 1000
  );
}

function offsetMs(epochMs: number, zone: string): number {
  const wholeSecond = Math.floor(epochMs / 1000) * 1000;
  return wallClockMs(wholeSecond, zone) - wholeSecond;
}

/** The civil day at an instant (epoch milliseconds) in an IANA zone; throws RangeError where the zone is unknown. */
export function civilDayAt(epochMs: number, zone: string): CivilDay {
  return dayFromNumber(Math.floor(wallClockMs(epochMs, zone) / MS_PER_DAY));
}

/**
 * The instant (epoch milliseconds) of a clock time on a civil day in an IANA zone. A time that summer time
 * skips is moved on by the hour skipped; of a time that occurs twice the first is taken.
 * Throws RangeError where the day, the time or the zone is none.
 */
export function instantOf(day: CivilDay, clockTime: string, zone: string): number {
  if (!isClockTime(clockTime)) throw new RangeError(`Not a clock time (HH:MM): ${JSON.stringify(clockTime)}`);
  const minutes = Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));
  const asUtcMs = dayNumber(day) * MS_PER_DAY + minutes * 60_000;
  // No zone is a day or more from UTC, so the true offset is that of the day before or of the day after.
  const offsetBefore = offsetMs(asUtcMs - MS_PER_DAY, zone);
  const offsetAfter = offsetMs(asUtcMs + MS_PER_DAY, zone);
  for (const offset of [offsetBefore, offsetAfter]) {
    if (offsetMs(asUtcMs - offset, zone) === offset) return asUtcMs - offset;
  }
  return asUtcMs - offsetBefore;
}
