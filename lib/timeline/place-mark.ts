import type { CivilDay } from "../dates/civil-day";
import { type DateWords, englishDates } from "../dates/date-words";
import { clusterTitle, entryOf, titleOf } from "./event-words";
import { type LaneMark, leastTargetPx, type MarkContext, pillThicknessPx } from "./lane-marks";
import type { PlacedFigure, PlacedMark, PlacedRect } from "./placed-figure";
import type { TimelineEvent } from "./timeline-event";

const flagHeightPx = 12;
const groupHeightPx = 18;
const barThicknessPx = 14;

/** Where the marks of one row stand. */
export interface RowPlace {
  laneId: string;
  orientation: PlacedFigure["orientation"];
  /** Centre of the row across the time. */
  crossPx: number;
  /** How far a target may reach across the time, from edge to edge. */
  targetAcrossPx: number;
  /** Least length of a target along the time, before it is clipped half-way to its neighbours. */
  leastTargetPx: number;
}

/** Turns the marks of one row (in order along it) into placed ones, targets clipped half-way to the neighbours. */
export function placeRow(marks: readonly LaneMark[], place: RowPlace, context: MarkContext): PlacedMark[] {
  return marks.map((mark, at) => {
    const before = marks[at - 1];
    const after = marks[at + 1];
    const centre = (mark.start + mark.end) / 2;
    const half = Math.max((mark.end - mark.start) / 2 + 4, place.leastTargetPx / 2);
    const start = Math.max(centre - half, before === undefined ? -Infinity : boundary(before, mark));
    const end = Math.min(centre + half, after === undefined ? Infinity : boundary(mark, after));
    return placeMark(mark, { start, end }, place, context);
  });
}

/** Where the targets of two neighbours meet: half-way between their bodies, but no nearer to a centre than 12 px. */
function boundary(left: LaneMark, right: LaneMark): number {
  const halfWay = (left.end + right.start) / 2;
  const least = (left.start + left.end + leastTargetPx) / 2;
  const most = (right.start + right.end - leastTargetPx) / 2;
  return least > most ? halfWay : Math.min(most, Math.max(least, halfWay));
}

function placeMark(
  mark: LaneMark,
  target: { start: number; end: number },
  place: RowPlace,
  context: MarkContext,
): PlacedMark {
  const thickness = thicknessOf(mark, context);
  const body = bodyOf(mark, thickness, place);
  const [first] = mark.events;
  const isSingle = mark.events.length === 1;
  return {
    ...describeEvents(mark.events, isSingle ? mark.text : null, context.dates),
    key: `${place.laneId}:${first?.id ?? ""}`,
    laneId: place.laneId,
    kind: mark.kind,
    isContact: first?.type === "contact",
    x: round(body.x + body.width / 2),
    y: round(body.y + body.height / 2),
    widthPx: round(body.width),
    heightPx: round(body.height),
    text: mark.text,
    standing: isSingle && first?.type === "announcement" ? first.standing : null,
    isSelected: mark.events.some((event) => event.id === context.selectedId),
    // In a lane of its own a flag stands on the line; where it hangs from the channel, that stage draws the pole.
    poles:
      first?.type === "announcement" && mark.kind !== "truce" && place.orientation === "across"
        ? [{ x1: round(body.x), y1: round(body.y - 4), x2: round(body.x), y2: round(body.y + body.height) }]
        : [],
    leader: null,
    shade:
      mark.shade === null
        ? null
        : roundRect(
            oriented(mark.shade.start, mark.shade.end, place.crossPx, barThicknessPx, place.orientation),
          ),
    target: roundRect(
      oriented(target.start, target.end, place.crossPx, place.targetAcrossPx, place.orientation),
    ),
  };
}

/** The parts of a placed mark that come from its events alone. */
export function describeEvents(
  events: readonly TimelineEvent[],
  number: string | null,
  dates: DateWords = englishDates,
): Pick<PlacedMark, "entries" | "title" | "from" | "to"> {
  const [first] = events;
  let from: CivilDay = first?.earliestDay ?? "";
  let to: CivilDay = first?.latestDay ?? "";
  for (const event of events) {
    if (event.earliestDay < from) from = event.earliestDay;
    if (event.latestDay > to) to = event.latestDay;
  }
  const title =
    first !== undefined && events.length === 1 ? titleOf(first, number, dates) : clusterTitle(events, dates);
  return { entries: events.map((event) => entryOf(event, dates)), title, from, to };
}

/** A flag is a flag whichever way time runs; every other body lies along the time. */
function bodyOf(mark: LaneMark, thickness: number, place: RowPlace): PlacedRect {
  if (mark.kind !== "flag") {
    return oriented(mark.start, mark.end, place.crossPx, thickness, place.orientation);
  }
  const length = mark.end - mark.start;
  const along = (mark.start + mark.end) / 2;
  const [x, y] = place.orientation === "across" ? [along, place.crossPx] : [place.crossPx, along];
  return { x: x - length / 2, y: y - thickness / 2, width: length, height: thickness };
}

function thicknessOf(mark: LaneMark, context: MarkContext): number {
  switch (mark.kind) {
    case "numbered":
    case "numberedPill":
      return 2 * context.numberedRadiusPx;
    case "pill":
      return pillThicknessPx;
    case "flag":
    case "truce":
      return flagHeightPx;
    case "flagGroup":
      return groupHeightPx;
    default:
      return barThicknessPx;
  }
}

function oriented(
  start: number,
  end: number,
  crossPx: number,
  thickness: number,
  orientation: RowPlace["orientation"],
): PlacedRect {
  const across = { start: crossPx - thickness / 2, length: thickness };
  return orientation === "across"
    ? { x: start, y: across.start, width: end - start, height: across.length }
    : { x: across.start, y: start, width: across.length, height: end - start };
}

/** Tenths of a px: enough for the eye, and short in the page. */
export function round(px: number): number {
  return Math.round(px * 10) / 10;
}

/** The rectangle in tenths of a px. */
export function roundRect(rect: PlacedRect): PlacedRect {
  return { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
}
