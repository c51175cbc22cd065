import type { GroupLane } from "./group-lanes";
import type { GroupMark, GroupMarks } from "./group-marks";
import type { Step } from "./walk-marks";

/** The next mark of a figure of groups in a direction; null where there is none that way. */
export function stepGroups(
  marks: GroupMarks,
  lanes: readonly GroupLane[],
  current: GroupMark | null,
  step: Step,
): GroupMark | null {
  const inOrder = () => lanes.flatMap((lane) => marks.get(lane.id) ?? []);
  if (step === "first" || step === "last" || current === null) {
    const isLast = step === "last";
    return inOrder().reduce<GroupMark | null>(
      (best, mark) => (best === null || (isLast ? mark.bin > best.bin : mark.bin < best.bin) ? mark : best),
      null,
    );
  }
  const lane = marks.get(current.laneId) ?? [];
  const at = lane.findIndex((mark) => mark.key === current.key);
  switch (step) {
    case "earlier":
      return lane[at - 1] ?? null;
    case "later":
      return at === -1 ? null : (lane[at + 1] ?? null);
    case "up":
    case "down":
      return nearestInLane(marks, lanes, current, step === "up" ? -1 : 1);
    // Coincidences are drawn where single events are.
    case "partner":
    case "nextCoincidence":
      return null;
  }
}

function nearestInLane(
  marks: GroupMarks,
  lanes: readonly GroupLane[],
  current: GroupMark,
  by: 1 | -1,
): GroupMark | null {
  let at = lanes.findIndex((lane) => lane.id === current.laneId) + by;
  for (; at >= 0 && at < lanes.length; at += by) {
    const lane = marks.get(lanes[at]?.id ?? "") ?? [];
    const nearest = lane.reduce<GroupMark | null>(
      (best, mark) =>
        best === null || Math.abs(mark.bin - current.bin) < Math.abs(best.bin - current.bin) ? mark : best,
      null,
    );
    if (nearest !== null) return nearest;
  }
  return null;
}
