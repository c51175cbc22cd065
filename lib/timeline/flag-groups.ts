import { spanOf } from "./event-span";
import { joinMarks } from "./join-marks";
import type { MarkContext } from "./lane-marks";
import { round } from "./place-mark";
import { clampToPlot } from "./time-scale";
import type { TimelineEvent } from "./timeline-event";

const boxWidthPx = 18;
const groupWidthPx = 22;

/** One flag, or several that share a box, each with its pole. */
export interface FlagGroup {
  start: number;
  end: number;
  /** Distinct px of the poles. */
  poles: number[];
  events: TimelineEvent[];
}

/** The flags in order along the time, those nearer than `joinPx` joined; 0 joins none. */
export function firstGroups(
  events: readonly TimelineEvent[],
  joinPx: number,
  context: MarkContext,
): FlagGroup[] {
  // Of several on one day the first by id hangs highest, so it comes last in the order from right to left.
  const ordered = [...events].sort(
    (a, b) => poleOf(a, context) - poleOf(b, context) || (a.id < b.id ? 1 : -1),
  );
  const singles = (joinPx === 0 ? ordered : events).map((event) => {
    const px = poleOf(event, context);
    return { start: px, end: px, items: [{ event, px }] };
  });
  if (joinPx === 0) {
    return singles.map(({ start, items }) => groupOf(start, items));
  }
  // A group's box is wider than its pole, so the box counts when the next flag is measured.
  const joined = joinMarks(singles, { gapPx: joinPx, leastJoinedPx: 0 });
  return joined.map(({ start, items }) => groupOf(start, items));
}

function groupOf(start: number, items: readonly { event: TimelineEvent; px: number }[]): FlagGroup {
  const poles = [...new Set(items.map(({ px }) => px))].sort((a, b) => a - b);
  const span = (poles.at(-1) ?? start) - start;
  const width = items.length === 1 ? boxWidthPx : Math.max(groupWidthPx, span + 1.5);
  return { start, end: start + width, poles, events: items.map(({ event }) => event) };
}

/** Joins the flag with its nearest neighbour. */
export function joinAt(groups: readonly FlagGroup[], at: number): FlagGroup[] {
  const before = groups[at - 1];
  const own = groups[at];
  const after = groups[at + 1];
  if (own === undefined) return [...groups];
  const isBeforeNearer =
    before !== undefined && (after === undefined || own.start - before.end <= after.start - own.end);
  const other = isBeforeNearer ? before : after;
  if (other === undefined) return [...groups];
  const [left, right] = isBeforeNearer ? [other, own] : [own, other];
  const poles = [...new Set([...left.poles, ...right.poles])].sort((a, b) => a - b);
  const span = (poles.at(-1) ?? left.start) - left.start;
  const joined: FlagGroup = {
    start: left.start,
    end: left.start + Math.max(groupWidthPx, span + 1.5),
    poles,
    events: [...left.events, ...right.events],
  };
  return groups.flatMap((group) => (group === left ? [joined] : group === right ? [] : [group]));
}

function poleOf(event: TimelineEvent, { scale }: MarkContext): number {
  return round(clampToPlot(scale, scale.middle(spanOf(event).start)));
}
