import { type CivilDay, dayNumber } from "../dates/civil-day";

/** Civil days on a line: a day is as wide as every other, whatever the zone or the summer time. */
export interface TimeScale {
  /** Numbers of the first and of the last day shown. */
  firstDay: number;
  lastDay: number;
  startPx: number;
  endPx: number;
  pxPerDay: number;
  /** Where a day begins (its end is where the next begins); takes fractions of days. */
  at: (day: number) => number;
  /** Middle of a day. */
  middle: (day: number) => number;
}

/** A scale that gives `from`..`to`, both included, the length from `startPx` to `endPx`. Throws RangeError if reversed. */
export function timeScale(from: CivilDay, to: CivilDay, startPx: number, endPx: number): TimeScale {
  const firstDay = dayNumber(from);
  const lastDay = dayNumber(to);
  if (lastDay < firstDay) throw new RangeError(`The period ${from} to ${to} ends before it starts.`);
  const pxPerDay = (endPx - startPx) / (lastDay - firstDay + 1);
  const at = (day: number) => startPx + (day - firstDay) * pxPerDay;
  return { firstDay, lastDay, startPx, endPx, pxPerDay, at, middle: (day) => at(day + 0.5) };
}

/** The px position held inside the plot. */
export function clampToPlot(scale: TimeScale, px: number): number {
  return Math.min(scale.endPx, Math.max(scale.startPx, px));
}
