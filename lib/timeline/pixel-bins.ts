import { dayFromNumber } from "../dates/civil-day";
import type { DaySpan } from "./frame";

/** How wide a bin is at least, px: room for a pill with its count, and more than a target. */
export const leastBinPx = 32;
/** On touch a bin is a target of its own. */
export const leastTouchBinPx = 48;
/** The coarsest level that is kept: bins of 2^12 days, eleven years. */
export const mostLevel = 12;

/** Length of a bin of level k: 2^k days. */
export function binDays(level: number): number {
  return 2 ** level;
}

/** The finest level whose bins are at least `leastPx` wide. */
export function binLevel(pxPerDay: number, leastPx = leastBinPx): number {
  const level = Math.ceil(Math.log2(leastPx / pxPerDay));
  return Math.min(mostLevel, Math.max(0, level));
}

/** The bin in which a day number falls (fractions allowed). */
export function binOf(day: number, level: number): number {
  return Math.floor(day / binDays(level));
}

/** The days of a bin, both included. */
export function binSpan(bin: number, level: number): DaySpan {
  const days = binDays(level);
  return { from: dayFromNumber(bin * days), to: dayFromNumber((bin + 1) * days - 1) };
}
