import { dayFromNumber, dayNumber, firstCivilDay, lastCivilDay } from "../dates/civil-day";
import { type DaySpan, spanDays } from "./frame";

/** The level of the coarsest bins: 2^15 days, about ninety years. */
export const mostLevel = 15;
/** What stands nearer than this is joined, so finer bins would show nothing more. */
const widestBinPx = 24;

const firstDay = dayNumber(firstCivilDay);
const lastDay = dayNumber(lastCivilDay);

/** The level of the largest bins, a power of two of a day, that are not wider than 24 px where `span` is drawn `widthPx` wide. */
export function binLevel(span: DaySpan, widthPx: number): number {
  const days = (widestBinPx * spanDays(span)) / Math.max(1, widthPx);
  return Math.min(mostLevel, Math.max(0, Math.floor(Math.log2(days))));
}

/** The finest level at which a span touches no more than `mostBins` bins; the coarsest where none does. */
export function levelForBins(span: DaySpan, mostBins: number): number {
  for (let level = 0; level < mostLevel; level += 1) if (binsOf(span, level) <= mostBins) return level;
  return mostLevel;
}

/** The bin of a day number; it rounds down, before 1970 too. */
export function binOf(day: number, level: number): number {
  return Math.floor(day / 2 ** level);
}

/** How many bins of a level a span touches. */
export function binsOf(span: DaySpan, level: number): number {
  return binOf(dayNumber(span.to), level) - binOf(dayNumber(span.from), level) + 1;
}

/** The days of a bin, both included, cut at the ends of the calendar. */
export function binDays(bin: number, level: number): DaySpan {
  const first = bin * 2 ** level;
  return {
    from: dayFromNumber(Math.max(firstDay, first)),
    to: dayFromNumber(Math.min(lastDay, first + 2 ** level - 1)),
  };
}

/** The span widened to whole bins. */
export function wholeBins(span: DaySpan, level: number): DaySpan {
  return {
    from: binDays(binOf(dayNumber(span.from), level), level).from,
    to: binDays(binOf(dayNumber(span.to), level), level).to,
  };
}

/** Bins of one level that follow each other, both ends included. */
export interface BinRun {
  level: number;
  first: number;
  last: number;
}

/** The bins that together hold exactly the days of a span: at most two a level, but for the coarsest. */
export function exactBins(span: DaySpan): BinRun[] {
  const runs: BinRun[] = [];
  let first = dayNumber(span.from);
  let last = dayNumber(span.to);
  for (let level = 0; level < mostLevel && first <= last; level += 1) {
    // An odd first bin and an even last one have their other half outside.
    if (first % 2 !== 0) {
      runs.push({ level, first, last: first });
      first += 1;
    }
    if (first <= last && last % 2 === 0) {
      runs.push({ level, first: last, last });
      last -= 1;
    }
    first = Math.floor(first / 2);
    last = Math.floor(last / 2);
  }
  if (first <= last) runs.push({ level: mostLevel, first, last });
  return runs;
}
