import { formatClockOffset } from "../../dates/clock-offset";
import { describeVagueness } from "../../dates/format-edtf";
import type { OpenDate } from "../open/open-date";

/** What a vocabulary without vague dates can be told of one. */
export interface CertainBounds {
  /** The first and last day that it can mean, where nobody doubts them and they are known. */
  first: string | null;
  last: string | null;
  /** How exactly it is known, in words; null where it is one certain day. */
  words: string | null;
}

/** The certain bounds of a date. Of a doubted one there are only the words. With a clock, one certain day becomes an instant. */
export function certainBounds(
  date: OpenDate,
  clock: { at: string; zone: string } | null = null,
): CertainBounds {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date.edtf);
  if (isDay) {
    const first = clock === null ? date.edtf : formatClockOffset(date.edtf, clock);
    return { first, last: date.edtf, words: null };
  }
  const words = `${date.words}. ${describeVagueness(date.edtf)}`;
  if (date.isUncertain) return { first: null, last: null, words };
  return { first: date.earliest, last: date.latest, words };
}
