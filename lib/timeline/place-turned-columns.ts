import type { ArrangedLanes } from "./arrange-lanes";
import { Taken } from "./collision";
import type { FigureInput } from "./figure-input";
import { dateOf, type LabelledMark, nameOf } from "./lane-labels";
import type { MarkContext } from "./lane-marks";
import { takeBodies } from "./place-lanes";
import { round } from "./place-mark";
import type { PlacedFigure, PlacedText } from "./placed-figure";
import { fitText, textWidthPx } from "./text-width";
import type { TimeScale } from "./time-scale";
import { distinctEvents, turnedColumn } from "./turned-column";
import { incompleteDown, turnedGrid, turnedTopPx } from "./turned-grid";

const monthsPx = 42;
const gapPx = 6;

interface Column {
  head: string;
  tone: PlacedText["tone"];
  /** Where its marks stand and where its labels end, px. */
  x: number;
  endPx: number;
  marks: LabelledMark[];
}

/**
 * A figure without a rule whose time runs down: a column of contacts and one of announcements, each mark with its day and its
 * place beside it. A column without events is left out, and the other one takes the width.
 */
export function placeTurnedColumns(
  input: FigureInput,
  lanes: ArrangedLanes,
  scale: TimeScale,
  context: MarkContext,
): PlacedFigure {
  const { widthPx } = input;
  const contacts = distinctEvents(lanes.above, []);
  const announcements = distinctEvents(lanes.below, []);
  const areBoth = (contacts.length === 0) === (announcements.length === 0);
  const middlePx = round(monthsPx + (widthPx - monthsPx) / 2);
  const columns: Column[] = [];
  if (areBoth || contacts.length > 0) {
    const marks = turnedColumn("others", contacts, monthsPx, context);
    const endPx = areBoth ? middlePx - gapPx : widthPx;
    columns.push({ head: "Contacts", tone: "contact", x: monthsPx, endPx, marks });
  }
  if (areBoth || announcements.length > 0) {
    const x = areBoth ? middlePx + 18 : monthsPx;
    const marks = turnedColumn("rest", announcements, x, context);
    columns.push({ head: "Announcements", tone: "announce", x, endPx: widthPx, marks });
  }
  const marks = columns.flatMap((column) => column.marks.map(({ mark }) => mark));
  const taken = new Taken();
  takeBodies(marks, taken);
  const bottomPx = round(scale.endPx);
  const upright = (x: number) => ({ x1: x, y1: turnedTopPx, x2: x, y2: bottomPx });
  const grid = turnedGrid(input, scale);
  return {
    orientation: "turned",
    widthPx,
    heightPx: bottomPx + 8,
    from: input.from,
    to: input.to,
    plot: { x: 0, y: turnedTopPx, width: widthPx, height: round(scale.endPx - scale.startPx) },
    ticks: grid.ticks,
    laneLines: columns.map(({ x }) => upright(x)),
    rules: areBoth ? [upright(middlePx)] : [],
    incomplete: incompleteDown(input, scale),
    windows: [],
    ribbons: [],
    nearMisses: [],
    marks,
    labels: columns.flatMap((column) => besideMarks(column, taken)),
    numberedRadiusPx: context.numberedRadiusPx,
    hasUnnamedFlags: false,
    captions: [...grid.captions, ...columns.map(headOf)],
  };
}

function headOf({ head, tone, x }: Column): PlacedText {
  return { text: head, after: null, x: x - 8, y: 12, anchor: "start", tone, isBold: true };
}

/** Day and place at the right of the marks, the selected first; the place is cut to the width, what would touch is left out. */
function besideMarks({ marks, endPx }: Column, taken: Taken): PlacedText[] {
  return [...marks]
    .sort((a, b) => Number(b.mark.isSelected) - Number(a.mark.isSelected))
    .flatMap(({ mark, events }): PlacedText[] => {
      const x = round(mark.x + mark.widthPx / 2 + (mark.isSelected ? 9 : gapPx));
      const day = dateOf(events, false);
      const name = nameOf(events, true);
      const roomPx = endPx - x - textWidthPx(`${day} `, 12, true) * 1.05;
      const label: PlacedText = {
        text: day,
        // Less than a few letters of a place say nothing.
        after: name === null || roomPx < 30 ? null : fitText(name, roomPx / 1.05),
        x,
        y: round(mark.y + 4),
        anchor: "start",
        tone: "strong",
        isBold: true,
      };
      return x + textWidthPx(day, 12, true) <= endPx && taken.claim(label, 2) ? [label] : [];
    });
}
