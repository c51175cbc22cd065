import type { Lane } from "./arrange-lanes";
import type { Taken } from "./collision";
import type { AcrossLayout } from "./figure-layout";
import { type LabelledMark, nameOf } from "./lane-labels";
import { joinedMarks, leastTargetPx, type MarkContext, singleMark } from "./lane-marks";
import { packRows } from "./pack-rows";
import { pairWithEvents } from "./pair-with-events";
import { placeRow } from "./place-mark";
import type { PlacedMark } from "./placed-figure";
import { textWidthPx } from "./text-width";
import type { TimelineEvent } from "./timeline-event";

/** A lane with its marks, row by row; `extraPx` is what it takes beyond its first row. */
export interface PlacedLane {
  labelled: LabelledMark[];
  extraPx: number;
}

/**
 * The marks of a lane of contacts or of flags, its first row centred at `crossPx`. Where the layout allows several
 * rows, marks (with their names) that overlap in time go to rows below; what still touches is joined.
 */
export function placeLaneMarks(
  lane: Lane,
  crossPx: number,
  layout: AcrossLayout,
  context: MarkContext,
  maxRows: number,
): PlacedLane {
  const rows = splitRows(lane.events, context, maxRows);
  const targetAcrossPx = Math.min(32, maxRows > 1 ? layout.rowPx - 2 : layout.lanePx - 14);
  const labelled = rows.flatMap((events, row) => {
    const marks = joinedMarks(events, context);
    const place = {
      laneId: rows.length > 1 ? `${lane.id}.${row}` : lane.id,
      orientation: "across" as const,
      crossPx: crossPx + row * layout.rowPx,
      targetAcrossPx,
      leastTargetPx,
    };
    return pairWithEvents(placeRow(marks, place, context), marks);
  });
  return { labelled, extraPx: (rows.length - 1) * layout.rowPx };
}

function splitRows(
  events: readonly TimelineEvent[],
  context: MarkContext,
  maxRows: number,
): TimelineEvent[][] {
  if (maxRows === 1) return [[...events]];
  const extents = events.map((event) => {
    const mark = singleMark(event, context);
    const name = nameOf([event], true);
    const half = Math.max((mark.end - mark.start) / 2, name === null ? 0 : textWidthPx(name) / 2);
    const centre = (mark.start + mark.end) / 2;
    return { start: centre - half, end: centre + half };
  });
  const rows: TimelineEvent[][] = [];
  packRows(extents, maxRows, 10).forEach((row, at) => {
    const event = events[at];
    if (event === undefined) return;
    const list = rows[row] ?? [];
    list.push(event);
    rows[row] = list;
  });
  return rows.length === 0 ? [[]] : rows;
}

/** Bodies of the marks, so that no label is set on them. */
export function takeBodies(marks: readonly PlacedMark[], taken: Taken): void {
  for (const mark of marks) {
    const margin = mark.isSelected && mark.isContact ? 6 : 1;
    taken.add({
      x: mark.x - mark.widthPx / 2 - margin,
      y: mark.y - mark.heightPx / 2 - margin,
      width: mark.widthPx + 2 * margin,
      height: mark.heightPx + 2 * margin,
    });
    for (const line of [...mark.poles, ...(mark.leader === null ? [] : [mark.leader])]) {
      taken.add({
        x: Math.min(line.x1, line.x2) - 1,
        y: Math.min(line.y1, line.y2) - 1,
        width: Math.abs(line.x2 - line.x1) + 2,
        height: Math.abs(line.y2 - line.y1) + 2,
      });
    }
  }
}
