import type { DateWords } from "../dates/date-words";
import { spanOf } from "./event-span";
import type { FigureNumber } from "./figure-input";
import { type Joinable, joinMarks } from "./join-marks";
import type { MarkKind } from "./placed-figure";
import { clampToPlot, type TimeScale } from "./time-scale";
import type { TimelineEvent } from "./timeline-event";

/** What all marks of a figure have in common. */
export interface MarkContext {
  scale: TimeScale;
  numbers: ReadonlyMap<string, FigureNumber>;
  selectedId: string | null;
  numberedRadiusPx: number;
  /** The language of dates; left out: English. */
  dates?: DateWords | undefined;
}

/** A mark on the line of its lane: from `start` to `end` px along the time. */
export interface LaneMark {
  start: number;
  end: number;
  kind: MarkKind;
  events: TimelineEvent[];
  text: string | null;
  /** Where the days of a vague date begin and end, px; null where the day is known or the span too small to see. */
  shade: { start: number; end: number } | null;
}

export const discRadiusPx = 7;
export const pillThicknessPx = 18;
export const leastTargetPx = 24;
const flagWidthPx = 18;
/** Discs whose centres are nearer than the least target join, so their edges are at least this far apart. */
const markGapPx = leastTargetPx - 2 * discRadiusPx;
const leastShadePx = 22;

/** The number of a contact as text, "5", or "5?" where its place in the order is not sure; null where it has none. */
export function numberText(number: FigureNumber | undefined): string | null {
  if (number === undefined || number.label === null) return null;
  return number.isSure ? String(number.label) : `${number.label}?`;
}

/** Every event as a mark of its own. */
export function singleMark(event: TimelineEvent, context: MarkContext): LaneMark {
  const { scale } = context;
  const span = spanOf(event);
  const centre = clampToPlot(scale, scale.middle(span.start));
  const plain = { events: [event], text: null, shade: null };
  if (event.type === "announcement") {
    return { ...plain, kind: "flag", start: centre - flagWidthPx / 2, end: centre + flagWidthPx / 2 };
  }
  const shade = span.isVague ? shadeOf(span.earliest, span.latestStart, scale) : null;
  const number = event.status === "held" ? numberText(context.numbers.get(event.id)) : null;
  if (number !== null) {
    const radius = context.numberedRadiusPx;
    return { ...plain, kind: "numbered", text: number, shade, start: centre - radius, end: centre + radius };
  }
  const isOpen = event.format !== "inPerson";
  if (!span.isVague && span.latest > span.earliest && event.status === "held") {
    return {
      ...plain,
      kind: isOpen ? "openBar" : "bar",
      start: clampToPlot(scale, scale.middle(span.earliest)) - discRadiusPx,
      end: clampToPlot(scale, scale.middle(span.latest)) + discRadiusPx,
    };
  }
  const middle = scale.middle(span.start);
  if (shade !== null && (middle < scale.startPx + discRadiusPx || middle > scale.endPx - discRadiusPx)) {
    const edge = middle < scale.startPx + discRadiusPx ? scale.startPx : scale.endPx - leastTargetPx;
    return { ...plain, kind: "fade", shade, start: edge, end: edge + leastTargetPx };
  }
  const kind = event.status !== "held" ? "ghost" : shade !== null ? "soft" : isOpen ? "ring" : "disc";
  return { ...plain, kind, shade, start: centre - discRadiusPx, end: centre + discRadiusPx };
}

/** The marks of a lane in order along it, joined where they would touch. */
export function joinedMarks(
  events: readonly TimelineEvent[],
  context: MarkContext,
  gapPx = markGapPx,
): LaneMark[] {
  const inset = Math.min(4, context.numberedRadiusPx - discRadiusPx);
  const singles = events.map((event): Joinable<LaneMark> => {
    const mark = singleMark(event, context);
    const own = mark.kind === "numbered" ? inset : 0;
    return { start: mark.start + own, end: mark.end - own, items: [mark] };
  });
  return joinMarks(singles, { gapPx, leastJoinedPx: leastTargetPx }).map((joined) => {
    const [first, second] = joined.items;
    if (first !== undefined && second === undefined) return first;
    return clusterMark(joined, inset);
  });
}

function clusterMark(joined: Joinable<LaneMark>, inset: number): LaneMark {
  const events = joined.items.flatMap((mark) => mark.events);
  if (events[0]?.type === "announcement") {
    return { ...joined, kind: "flagGroup", events, text: String(events.length), shade: null };
  }
  const areNumbered = joined.items.every((mark) => mark.kind === "numbered");
  if (!areNumbered) return { ...joined, kind: "pill", events, text: String(events.length), shade: null };
  const first = joined.items[0]?.text ?? "";
  const last = joined.items.at(-1)?.text ?? "";
  const isRange = Number.parseInt(first, 10) < Number.parseInt(last, 10);
  return {
    start: joined.start - inset,
    end: joined.end + inset,
    kind: "numberedPill",
    events,
    // Two years in one pill, or an order that is not known, have no range that could be read.
    text: isRange ? `${first}–${last}` : `${events.length}×`,
    shade: null,
  };
}

function shadeOf(earliest: number, latestStart: number, scale: TimeScale): LaneMark["shade"] {
  const start = scale.at(earliest);
  const end = scale.at(latestStart + 1);
  return end - start < leastShadePx ? null : { start, end };
}
