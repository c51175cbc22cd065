import { dayFromNumber, dayNumber } from "../dates/civil-day";
import type { DaySpan } from "./frame";
import type { FrameView } from "./frame-view";
import { binDays } from "./pixel-bins";

/** The grid on which windows begin and end is at least this fine a part of the view. */
const gridShare = 1 / 8;

/**
 * The days to ask for around a view: itself and as much again on either side, inside the bounds. They begin and end on a grid of a
 * power of two of days, so that readers near each other ask for the same window; no bin of the level is cut.
 */
export function windowSpan(view: FrameView, level: number, bounds: DaySpan): DaySpan {
  const unit = Math.max(binDays(level), 2 ** Math.floor(Math.log2(Math.max(1, view.days * gridShare))));
  const from = Math.floor((view.start - view.days) / unit) * unit;
  const to = Math.ceil((view.start + 2 * view.days) / unit) * unit - 1;
  return {
    from: dayFromNumber(Math.max(dayNumber(bounds.from), from)),
    to: dayFromNumber(Math.min(dayNumber(bounds.to), to)),
  };
}

/** Whether a span of days holds the view and `share` of its length on either side, as far as the bounds go. */
export function holdsView(span: DaySpan, view: FrameView, share: number, bounds: DaySpan): boolean {
  const margin = share * view.days;
  const first = Math.max(dayNumber(bounds.from), view.start - margin);
  const last = Math.min(dayNumber(bounds.to) + 1, view.start + view.days + margin);
  return dayNumber(span.from) <= first + 1e-6 && dayNumber(span.to) + 1 >= last - 1e-6;
}
