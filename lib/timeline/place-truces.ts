import { dayNumber } from "../dates/civil-day";
import type { Lane } from "./arrange-lanes";
import { type Taken, textRect } from "./collision";
import { spanOf } from "./event-span";
import { joinMarks } from "./join-marks";
import type { LabelledMark } from "./lane-labels";
import { type LaneMark, leastTargetPx, type MarkContext, singleMark } from "./lane-marks";
import { packRows } from "./pack-rows";
import { pairWithEvents } from "./pair-with-events";
import type { PlacedLane } from "./place-lanes";
import { placeRow, round } from "./place-mark";
import type { PlacedMark, PlacedText } from "./placed-figure";
import { fitText } from "./text-width";
import { clampToPlot } from "./time-scale";
import type { TimelineEvent } from "./timeline-event";

const maxRows = 3;
const rowPx = 26;
const rowGapPx = 10;
const longestNamePx = 190;
const mostVagueDays = 3;

/** Where the days in force begin and end, px; null where none are recorded. */
function forceOf(event: TimelineEvent, { scale }: MarkContext): { start: number; end: number } | null {
  if (event.type !== "announcement" || event.saidToHaveHappened === null) return null;
  const { earliestDay, latestStartDay } = event.saidToHaveHappened;
  const start = dayNumber(earliestDay);
  // A bar says from when to when; a truce that began on some day of many is drawn as the flag of its announcement.
  if (dayNumber(latestStartDay) - start > mostVagueDays) return null;
  const end = dayNumber(event.saidToHaveHappened.latestDay) + 1;
  if (end <= scale.firstDay || start > scale.lastDay) return null;
  return { start: clampToPlot(scale, scale.at(start)), end: clampToPlot(scale, scale.at(end)) };
}

/** Truces in rows: a tick on the day announced, dotted to a bar for the days in force; without such days, a flag. */
export function placeTruces(lane: Lane, crossPx: number, context: MarkContext): PlacedLane {
  const marks = lane.events.map((event) => truceMark(event, context));
  const rows = packRows(marks, maxRows, rowGapPx);
  const rowCount = Math.max(0, ...rows) + 1;
  const labelled: LabelledMark[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const own = marks.filter((_, at) => rows[at] === row);
    const joined = joinRow(own);
    const place = {
      laneId: `${lane.id}.${row}`,
      orientation: "across" as const,
      crossPx: crossPx + row * rowPx,
      targetAcrossPx: rowPx - 2,
      leastTargetPx,
    };
    const placed = placeRow(joined, place, context).map((mark, at) => withBar(mark, joined[at], context));
    labelled.push(...pairWithEvents(placed, joined));
  }
  return { labelled, extraPx: (rowCount - 1) * rowPx };
}

function truceMark(event: TimelineEvent, context: MarkContext): LaneMark {
  const single = singleMark(event, context);
  const force = forceOf(event, context);
  if (force === null) return single;
  const tick = clampToPlot(context.scale, context.scale.middle(spanOf(event).start));
  const start = Math.min(tick, force.start);
  const end = Math.max(tick, force.end);
  // A truce of a day or two would be too thin to hit.
  const missing = Math.max(0, leastTargetPx - 8 - (end - start)) / 2;
  return { ...single, kind: "truce", start: start - missing, end: end + missing };
}

function joinRow(marks: readonly LaneMark[]): LaneMark[] {
  const singles = marks.map((mark) => ({ start: mark.start, end: mark.end, items: [mark] }));
  return joinMarks(singles, { gapPx: 6, leastJoinedPx: leastTargetPx }).map((joined) => {
    const [first, second] = joined.items;
    if (first !== undefined && second === undefined) return first;
    const events = joined.items.flatMap((mark) => mark.events);
    return {
      start: joined.start,
      end: joined.end,
      kind: "flagGroup",
      events,
      text: String(events.length),
      shade: null,
    };
  });
}

/** The bar is the body of a truce; the tick and the dotted line are drawn beside it. */
function withBar(mark: PlacedMark, source: LaneMark | undefined, context: MarkContext): PlacedMark {
  const [event] = source?.events ?? [];
  if (mark.kind !== "truce" || event === undefined) return mark;
  const force = forceOf(event, context);
  if (force === null) return mark;
  const tick = round(clampToPlot(context.scale, context.scale.middle(spanOf(event).start)));
  const width = Math.max(5, force.end - force.start);
  const isApart = force.start - tick > 3;
  return {
    ...mark,
    x: round(force.start + width / 2),
    widthPx: round(width),
    heightPx: 12,
    poles: [{ x1: tick, y1: mark.y - 8, x2: tick, y2: mark.y + 8 }],
    leader: isApart ? { x1: tick, y1: mark.y, x2: round(force.start), y2: mark.y } : null,
  };
}

/** Titles beside truces, to the right where there is room, else to the left, else not at all. */
export function placeTruceNames(
  lane: readonly LabelledMark[],
  range: { startPx: number; endPx: number },
  taken: Taken,
): PlacedText[] {
  const labels: PlacedText[] = [];
  for (const { mark, events } of lane) {
    const [event] = events;
    if (event === undefined || events.length > 1) continue;
    const left = Math.min(mark.x - mark.widthPx / 2, ...mark.poles.map((pole) => pole.x1));
    const right = Math.max(mark.x + mark.widthPx / 2, ...mark.poles.map((pole) => pole.x1));
    const common = { after: null, y: round(mark.y + 4), tone: "ink" as const, isBold: false };
    const choices = [event.title, fitText(event.title, longestNamePx)].flatMap((text): PlacedText[] => [
      { ...common, text, x: round(right + 6), anchor: "start" },
      { ...common, text, x: round(left - 6), anchor: "end" },
    ]);
    for (const label of choices) {
      const rect = textRect(label);
      if (rect.x < range.startPx || rect.x + rect.width > range.endPx || !taken.isFree(rect, 4)) continue;
      taken.add(rect);
      labels.push(label);
      break;
    }
  }
  return labels;
}
