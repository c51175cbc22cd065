import type { Lane } from "./arrange-lanes";
import type { LabelledMark } from "./lane-labels";
import { joinedMarks, type MarkContext } from "./lane-marks";
import { pairWithEvents } from "./pair-with-events";
import { placeRow } from "./place-mark";
import type { TimelineEvent } from "./timeline-event";

/** What a finger needs along the time, px. */
export const touchPx = 44;

/** The marks of one column of a turned figure, centred at `crossPx`, each with its events. */
export function turnedColumn(
  laneId: string,
  events: readonly TimelineEvent[],
  crossPx: number,
  context: MarkContext,
): LabelledMark[] {
  const marks = joinedMarks(events, context);
  const place = {
    laneId,
    orientation: "turned" as const,
    crossPx,
    targetAcrossPx: laneId === "rest" ? 28 : touchPx,
    leastTargetPx: touchPx,
  };
  return pairWithEvents(placeRow(marks, place, context), marks);
}

/** Every event of the lanes once, by day, but for those that stand in the column of the rule. */
export function distinctEvents(lanes: readonly Lane[], without: readonly LabelledMark[]): TimelineEvent[] {
  const seen = new Set(without.flatMap(({ events }) => events.map((event) => event.id)));
  const events: TimelineEvent[] = [];
  for (const event of lanes.flatMap((lane) => lane.events)) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    events.push(event);
  }
  return events.sort((a, b) => (a.earliestDay < b.earliestDay ? -1 : a.earliestDay > b.earliestDay ? 1 : 0));
}
