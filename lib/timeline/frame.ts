import { type CivilDay, dayFromNumber, dayNumber } from "../dates/civil-day";

/** A span of whole days, both ends included. */
export interface DaySpan {
  from: CivilDay;
  to: CivilDay;
}

/** The narrowest frame: a week is what a reader can take in as single days. */
export const minFrameDays = 7;
/** The frame at first, about a month. */
export const defaultFrameDays = 31;
/** How much one step of the keyboard or of a button zooms. */
export const zoomStep = 1.5;

/** Number of days in a span, at least 1. */
export function spanDays(span: DaySpan): number {
  return dayNumber(span.to) - dayNumber(span.from) + 1;
}

/** The span of `days` days that begins as near to `from` (a day number, fractions allowed) as the bounds allow. */
export function frameAt(from: number, days: number, bounds: DaySpan): DaySpan {
  const first = dayNumber(bounds.from);
  const available = spanDays(bounds);
  const length = Math.min(available, Math.max(Math.min(minFrameDays, available), Math.round(days)));
  const start = Math.min(first + available - length, Math.max(first, Math.round(from)));
  return { from: dayFromNumber(start), to: dayFromNumber(start + length - 1) };
}

/** The frame that opens: around the latest day of interest, which stands at its middle, or the end of the bounds. */
export function openingFrame(latestDay: CivilDay | null, bounds: DaySpan): DaySpan {
  const middle = dayNumber(latestDay ?? bounds.to);
  return frameAt(middle - Math.floor(defaultFrameDays / 2), defaultFrameDays, bounds);
}

/** The frame moved by a number of days, inside the bounds; its length stays. */
export function panFrame(frame: DaySpan, days: number, bounds: DaySpan): DaySpan {
  return frameAt(dayNumber(frame.from) + days, spanDays(frame), bounds);
}

/**
 * The frame made `factor` times as long (below 1 zooms in) with the day at `share` (0 left edge, 1 right edge) kept where it is.
 */
export function zoomFrame(frame: DaySpan, factor: number, share: number, bounds: DaySpan): DaySpan {
  const days = spanDays(frame);
  const longer = Math.min(spanDays(bounds), Math.max(minFrameDays, days * factor));
  return frameAt(dayNumber(frame.from) + share * (days - longer), longer, bounds);
}

/** The frame with one edge moved to a day; the other stays, and the frame keeps its least length. */
export function resizeFrame(frame: DaySpan, edge: "from" | "to", day: number, bounds: DaySpan): DaySpan {
  const first = dayNumber(bounds.from);
  const last = dayNumber(bounds.to);
  const least = Math.min(minFrameDays, spanDays(bounds)) - 1;
  if (edge === "from") {
    const to = dayNumber(frame.to);
    const from = Math.max(first, Math.min(Math.round(day), to - least));
    return { from: dayFromNumber(from), to: frame.to };
  }
  const from = dayNumber(frame.from);
  const to = Math.min(last, Math.max(Math.round(day), from + least));
  return { from: frame.from, to: dayFromNumber(to) };
}

/** The frame moved no more than needed so that a day lies inside it. */
export function revealDay(frame: DaySpan, day: CivilDay, bounds: DaySpan): DaySpan {
  const wanted = dayNumber(day);
  const margin = Math.min(2, Math.floor((spanDays(frame) - 1) / 2));
  const before = dayNumber(frame.from) + margin - wanted;
  const after = wanted - (dayNumber(frame.to) - margin);
  if (before > 0) return panFrame(frame, -before, bounds);
  if (after > 0) return panFrame(frame, after, bounds);
  return frame;
}
