import type { GroupMark } from "./group-marks";
import { binDays } from "./pixel-bins";

/** The mark at the least distance, in days, of either sign; null where there is none. */
export function nearestMark<Mark>(marks: readonly Mark[], distance: (mark: Mark) => number): Mark | null {
  return marks.reduce<Mark | null>(
    (best, mark) => (best === null || Math.abs(distance(mark)) < Math.abs(distance(best)) ? mark : best),
    null,
  );
}

/** The group of a lane whose middle is nearest to a day; null where the lane has none. */
export function nearestGroup(lane: readonly GroupMark[], day: number, level: number): GroupMark | null {
  return nearestMark(lane, (mark) => (mark.bin + 0.5) * binDays(level) - day);
}
