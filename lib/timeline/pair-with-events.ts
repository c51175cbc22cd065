import type { LabelledMark } from "./lane-labels";
import type { LaneMark } from "./lane-marks";
import type { PlacedMark } from "./placed-figure";

/** Placed marks beside the events that they stand for; both lists in one order. */
export function pairWithEvents(placed: readonly PlacedMark[], marks: readonly LaneMark[]): LabelledMark[] {
  return placed.map((mark, at) => ({ mark, events: marks[at]?.events ?? [] }));
}
