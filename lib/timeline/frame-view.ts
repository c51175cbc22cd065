import { dayFromNumber, dayNumber } from "../dates/civil-day";
import { type DaySpan, frameAt, minFrameDays, spanDays } from "./frame";

/** What a figure shows while it moves: a day number and a number of days, both with fractions. */
export interface FrameView {
  start: number;
  days: number;
}

/** The view of a frame at rest. */
export function viewOf(frame: DaySpan): FrameView {
  return { start: dayNumber(frame.from), days: spanDays(frame) };
}

/** The frame of whole days in which a view comes to rest. */
export function frameOfView(view: FrameView, bounds: DaySpan): DaySpan {
  return frameAt(view.start, view.days, bounds);
}

/** The view held inside the bounds; its length stays as far as they allow. */
export function viewWithin(view: FrameView, bounds: DaySpan): FrameView {
  const available = spanDays(bounds);
  const days = Math.min(available, Math.max(Math.min(minFrameDays, available), view.days));
  const first = dayNumber(bounds.from);
  return { start: Math.min(first + available - days, Math.max(first, view.start)), days };
}

/** The view moved by a number of days, inside the bounds. */
export function movedView(view: FrameView, days: number, bounds: DaySpan): FrameView {
  return viewWithin({ start: view.start + days, days: view.days }, bounds);
}

/** The view made `factor` times as long with the day at `share` (0 left, 1 right) kept where it is. */
export function zoomedView(view: FrameView, factor: number, share: number, bounds: DaySpan): FrameView {
  const available = spanDays(bounds);
  const days = Math.min(available, Math.max(Math.min(minFrameDays, available), view.days * factor));
  return viewWithin({ start: view.start + share * (view.days - days), days }, bounds);
}

/** The days that a view shows wholly or in part. */
export function shownDays(view: FrameView): DaySpan {
  return {
    from: dayFromNumber(Math.floor(view.start + 1e-6)),
    to: dayFromNumber(Math.ceil(view.start + view.days - 1e-6) - 1),
  };
}
