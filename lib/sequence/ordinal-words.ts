import type { Ordinal, SeriesEntry, YearOrdinal } from "./number-series";

const upToNineteenth = [
  "zeroth",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
] as const;

const tens = [
  { cardinal: "twenty", ordinal: "twentieth" },
  { cardinal: "thirty", ordinal: "thirtieth" },
  { cardinal: "forty", ordinal: "fortieth" },
  { cardinal: "fifty", ordinal: "fiftieth" },
  { cardinal: "sixty", ordinal: "sixtieth" },
  { cardinal: "seventy", ordinal: "seventieth" },
  { cardinal: "eighty", ordinal: "eightieth" },
  { cardinal: "ninety", ordinal: "ninetieth" },
] as const;

/**
 * An ordinal in words up to "ninety-ninth", from then on in figures ("100th", "112th", "121st"). Throws
 * RangeError unless `n` is a whole number, 1 or more.
 */
export function ordinalWord(n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new RangeError(`An ordinal is a whole number, 1 or more; it is ${n}.`);
  }
  const small = upToNineteenth[n];
  if (small !== undefined) return small;
  const ten = tens[Math.floor(n / 10) - 2];
  if (ten === undefined) return `${n}${suffix(n)}`;
  return n % 10 === 0 ? ten.ordinal : `${ten.cardinal}-${upToNineteenth[n % 10] ?? ""}`;
}

/** The words of an entry: "sixth of 2025", "eleventh overall", "118 days after the fifth". */
export interface OrdinalWords {
  inYear: string;
  overall: string;
  /** Null for the first contact of the series. */
  gap: string | null;
}

/**
 * Puts an entry into words. What is not sure is said so: "fifth or sixth of 2025 (the order is not known)",
 * "third of 2025 (the date is doubtful)", "sixth of 2025, if held that year (the year is not known)".
 */
export function describeOrdinal(entry: SeriesEntry): OrdinalWords {
  const { inYear, overall } = entry;
  return {
    inYear: describeYearOrdinal(inYear),
    overall: `${rangeWords(overall)} overall${doubtWords(overall)}`,
    gap: gapWords(entry),
  };
}

/** The ordinal inside a year: "sixth of 2025". */
export function describeYearOrdinal(inYear: YearOrdinal): string {
  const words = `${rangeWords(inYear)} of ${inYear.year}`;
  if (!inYear.isYearSure) return `${words}, if held that year (the year is not known)`;
  return `${words}${doubtWords(inYear)}`;
}

function rangeWords({ low, high }: Ordinal): string {
  if (low === high) return ordinalWord(low);
  const joint = high === low + 1 ? "or" : "to";
  return `${ordinalWord(low)} ${joint} ${ordinalWord(high)}`;
}

function doubtWords({ isSure, low, high }: Ordinal): string {
  if (isSure) return "";
  return low === high ? " (the date is doubtful)" : " (the order is not known)";
}

function gapWords(entry: SeriesEntry): string | null {
  const { gapDays } = entry;
  if (gapDays === null) return null;
  const before = previousWords(entry);
  if (gapDays.max === 0) return `on the same day as ${before}`;
  if (gapDays.min === gapDays.max) return `${dayCount(gapDays.min)} after ${before}`;
  return `${gapDays.min} to ${dayCount(gapDays.max)} after ${before}`;
}

/** The contact before, by its own ordinal where that follows surely from this one's. */
function previousWords({ inYear, overall }: SeriesEntry): string {
  if (inYear.isSure && inYear.n > 1) return `the ${ordinalWord(inYear.n - 1)}`;
  if (overall.isSure && overall.n > 1) return `the ${ordinalWord(overall.n - 1)} overall`;
  return "the one before";
}

function dayCount(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

/** "1st", "12th": in figures, however small. */
export function ordinalFigure(n: number): string {
  return `${n}${suffix(n)}`;
}

function suffix(n: number): string {
  const lastTwo = n % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return "th";
  switch (n % 10) {
    case 1:
      return "st";
    case 2:
      return "nd";
    case 3:
      return "rd";
    default:
      return "th";
  }
}
