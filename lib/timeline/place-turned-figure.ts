import { dayNumber, daysBetween } from "../dates/civil-day";
import { arrangeLanes, type Lane } from "./arrange-lanes";
import { Taken } from "./collision";
import type { FigureInput, FigureShape } from "./figure-input";
import type { LabelledMark } from "./lane-labels";
import { joinedMarks, type MarkContext } from "./lane-marks";
import { pairWithEvents } from "./pair-with-events";
import { type ChannelPlace, pairsByContact, placeRibbons, placeWindows } from "./place-channel";
import { takeBodies } from "./place-lanes";
import { placeRow, round, roundRect } from "./place-mark";
import type { PlacedFigure, PlacedRect, PlacedText, PlacedTick } from "./placed-figure";
import { scaleTicks } from "./scale-ticks";
import { clampToPlot, type TimeScale, timeScale } from "./time-scale";
import { monthTicks, type TimeTick, weekTicks } from "./time-ticks";
import type { TimelineEvent } from "./timeline-event";
import { placeTurnedLags } from "./turned-channel";
import { placeTurnedFlags } from "./turned-flags";
import { turnedDates, turnedGaps, turnedHeads, turnedNames } from "./turned-labels";
import { turnedLayout } from "./turned-layout";

/** px a day: a year is long enough to scroll through, a month about as long as a screen. */
const pxPerDay: Record<FigureShape, number> = { year: 3.1, embed: 3.1, event: 10, days: 18 };
/** A record of many years is not scrolled through month by month: it is drawn so long at most, while a day keeps this. */
const mostLengthPx = 6_000;
const leastPxPerDay = 0.4;
const topPx = 22;
const touchPx = 44;
const leastMonthPx = 30;

/** Places a figure for narrow screens: time runs down. Throws RangeError where the period ends before it starts. */
export function placeTurnedFigure(input: FigureInput): PlacedFigure {
  const lanes = arrangeLanes(input);
  const layout = turnedLayout(input.widthPx);
  const days = daysBetween(input.from, input.to) + 1;
  const lengthPx = Math.min(days * pxPerDay[input.shape], Math.max(mostLengthPx, days * leastPxPerDay));
  const scale = timeScale(input.from, input.to, topPx, topPx + lengthPx);
  const context: MarkContext = {
    scale,
    numbers: input.numbers,
    selectedId: input.selectedId,
    numberedRadiusPx: 13,
  };
  const relation = column("relation", lanes.upperRelation?.events ?? [], layout.relationX, context);
  const others = column("others", distinct(lanes.above, relation), layout.othersX, context);
  const rest = column("rest", distinct(lanes.below, []), layout.restX, context);
  const flags =
    lanes.lowerRelation === null
      ? { marks: [], labels: [] }
      : placeTurnedFlags(
          lanes.lowerRelation,
          {
            channelEndPx: layout.channelEndPx,
            boxPx: layout.boxPx,
            endPx: rest.length === 0 ? input.widthPx : layout.restX - 12,
            joinPx: touchPx,
          },
          context,
        );
  const { rule } = input;
  const contacts =
    rule === null
      ? []
      : pairsByContact(lanes.upperRelation?.events ?? [], lanes.lowerRelation?.events ?? [], rule, scale);
  const stubs = new Map(
    relation.flatMap(({ mark, events }) =>
      events.map((event) => [event.id, round(mark.x + mark.widthPx / 2 + 1)] as const),
    ),
  );
  const channel: ChannelPlace = {
    scale,
    contactEdgePx: layout.channelStartPx,
    claimEdgePx: layout.channelEndPx,
    stubEndOf: (contactId) => stubs.get(contactId) ?? layout.relationX,
    orientation: "turned",
    usesWedges: input.shape === "year" || input.shape === "embed",
  };
  const ribbons = placeRibbons(contacts, channel);
  const marks = [...others, ...relation, ...rest].map(({ mark }) => mark).concat(flags.marks);
  const taken = new Taken();
  takeBodies(marks, taken);
  const labels = [
    ...flags.labels,
    ...turnedDates(relation, layout, taken),
    ...turnedGaps(relation, layout, taken),
  ];
  if (input.shape === "event" || input.shape === "days")
    labels.push(...turnedNames(others, layout.channelStartPx - 4, taken));
  if (rule !== null) {
    const { channelStartPx: startPx, channelEndPx: endPx } = layout;
    labels.push(...placeTurnedLags({ scale, rule, contacts, ribbons, startPx, endPx }, new Taken()));
  }
  const bottomPx = round(scale.endPx);
  const upright = (x: number) => ({ x1: x, y1: topPx, x2: x, y2: bottomPx });
  const edges = rule === null ? [layout.channelStartPx] : [layout.channelStartPx, layout.channelEndPx];
  return {
    orientation: "turned",
    widthPx: input.widthPx,
    heightPx: bottomPx + 8,
    from: input.from,
    to: input.to,
    plot: { x: 0, y: topPx, width: input.widthPx, height: round(lengthPx) },
    ...grid(input, scale),
    laneLines: [
      ...(others.length === 0 ? [] : [upright(layout.othersX)]),
      upright(layout.relationX),
      ...(rest.length === 0 ? [] : [upright(layout.restX)]),
    ],
    rules: edges.map(upright),
    incomplete: incompleteDown(input, scale),
    windows: rule === null ? [] : placeWindows(contacts, rule, channel),
    ribbons,
    nearMisses: [],
    marks,
    labels,
    numberedRadiusPx: context.numberedRadiusPx,
    captions: [
      ...grid(input, scale).captions,
      ...turnedHeads(layout, input.widthPx, others.length > 0, rest.length > 0),
    ],
  };
}

/** The hatched days of a figure whose time runs down. */
function incompleteDown({ incomplete = null, widthPx }: FigureInput, scale: TimeScale): PlacedRect | null {
  if (incomplete === null) return null;
  const start = clampToPlot(scale, scale.at(dayNumber(incomplete.from)));
  const end = clampToPlot(scale, scale.at(dayNumber(incomplete.to) + 1));
  return end <= start ? null : roundRect({ x: 0, y: start, width: widthPx, height: end - start });
}

function column(
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
function distinct(lanes: readonly Lane[], without: readonly LabelledMark[]): TimelineEvent[] {
  const seen = new Set(without.flatMap(({ events }) => events.map((event) => event.id)));
  const events: TimelineEvent[] = [];
  for (const event of lanes.flatMap((lane) => lane.events)) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    events.push(event);
  }
  return events.sort((a, b) => (a.earliestDay < b.earliestDay ? -1 : a.earliestDay > b.earliestDay ? 1 : 0));
}

function grid(input: FigureInput, scale: TimeScale): { ticks: PlacedTick[]; captions: PlacedText[] } {
  const marked = input.shape === "days" ? weekTicks(scale) : monthsOrYears(scale);
  const ticks = marked.map(({ px, isMonthStart }) => ({
    line: { x1: 0, y1: round(px), x2: input.widthPx, y2: round(px) },
    isStrong: input.shape !== "year" && isMonthStart,
  }));
  const captions = marked.flatMap((tick): PlacedText[] => {
    if (tick.label === null) return [];
    const [month = "", year] = tick.label.split(" ");
    const isDays = input.shape === "days";
    const lines = isDays || year === undefined ? [tick.label] : [month, year];
    return lines.map((text, at) => quietCaption(text, tick.px + 14 + at * 14));
  });
  return { ticks, captions };
}

function quietCaption(text: string, y: number): PlacedText {
  return { text, after: null, x: 0, y: round(y), anchor: "start", tone: "quiet", isBold: false };
}

/** A line a month where its name has room, else fewer, down to years. */
function monthsOrYears(scale: TimeScale): Pick<TimeTick, "px" | "label" | "isMonthStart">[] {
  if (scale.pxPerDay * 30 >= leastMonthPx) {
    return monthTicks({ ...scale, pxPerDay: Math.max(scale.pxPerDay, 3) }, true);
  }
  return scaleTicks(scale.firstDay, scale.lastDay, scale.pxPerDay).map(({ day, label }) => ({
    px: scale.at(day),
    label,
    isMonthStart: true,
  }));
}
