import { arrangeLanes } from "./arrange-lanes";
import { Taken } from "./collision";
import type { FigureInput } from "./figure-input";
import { claimsInPairs } from "./flag-labels";
import type { MarkContext } from "./lane-marks";
import { type ChannelPlace, pairsByContact, placeRibbons, placeWindows } from "./place-channel";
import { takeBodies } from "./place-lanes";
import { round } from "./place-mark";
import { placeTurnedColumns } from "./place-turned-columns";
import type { PlacedFigure } from "./placed-figure";
import { placeTurnedLags } from "./turned-channel";
import { distinctEvents, touchPx, turnedColumn } from "./turned-column";
import { placeTurnedFlags } from "./turned-flags";
import { incompleteDown, turnedGrid, turnedScale, turnedTopPx } from "./turned-grid";
import { turnedDates, turnedGaps, turnedHeads, turnedNames } from "./turned-labels";
import { turnedLayout } from "./turned-layout";

/** In a frame, which is less long, each claim keeps a flag and a name while there is room for a target of the least size. */
const closePx = 24;

/** Places a figure for narrow screens: time runs down. Throws RangeError where the period ends before it starts. */
export function placeTurnedFigure(input: FigureInput): PlacedFigure {
  const lanes = arrangeLanes(input);
  const layout = turnedLayout(
    input.widthPx,
    lanes.above.some(({ events }) => events.length > 0),
  );
  const scale = turnedScale(input);
  const context: MarkContext = {
    scale,
    numbers: input.numbers,
    selectedId: input.selectedId,
    numberedRadiusPx: 13,
    dates: input.dates,
  };
  const { rule } = input;
  if (rule === null) return placeTurnedColumns(input, lanes, scale, context);
  const relation = turnedColumn("relation", lanes.upperRelation?.events ?? [], layout.relationX, context);
  const others = turnedColumn("others", distinctEvents(lanes.above, relation), layout.othersX, context);
  const rest = turnedColumn("rest", distinctEvents(lanes.below, []), layout.restX, context);
  const flags =
    lanes.lowerRelation === null
      ? { marks: [], labels: [] }
      : placeTurnedFlags(
          lanes.lowerRelation,
          {
            channelEndPx: layout.channelEndPx,
            boxPx: layout.boxPx,
            endPx: rest.length === 0 ? input.widthPx : layout.restX - 12,
            joinPx: input.shape === "embed" ? closePx : touchPx,
            firstIds: claimsInPairs(
              rule.pairs,
              lanes.upperRelation?.events ?? [],
              lanes.lowerRelation.events,
            ),
          },
          context,
          new Taken(),
        );
  const contacts = pairsByContact(
    lanes.upperRelation?.events ?? [],
    lanes.lowerRelation?.events ?? [],
    rule,
    scale,
  );
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
    ...turnedDates(relation, layout, taken, input.dates),
    ...turnedGaps(relation, layout, taken),
  ];
  if (input.shape === "event" || input.shape === "days")
    labels.push(...turnedNames(others, layout.channelStartPx - 4, taken));
  const { channelStartPx: startPx, channelEndPx: endPx } = layout;
  labels.push(...placeTurnedLags({ scale, rule, contacts, ribbons, startPx, endPx }, new Taken()));
  const bottomPx = round(scale.endPx);
  const upright = (x: number) => ({ x1: x, y1: turnedTopPx, x2: x, y2: bottomPx });
  const grid = turnedGrid(input, scale);
  return {
    orientation: "turned",
    widthPx: input.widthPx,
    heightPx: bottomPx + 8,
    from: input.from,
    to: input.to,
    plot: { x: 0, y: turnedTopPx, width: input.widthPx, height: round(scale.endPx - scale.startPx) },
    ticks: grid.ticks,
    laneLines: [
      ...(others.length === 0 ? [] : [upright(layout.othersX)]),
      upright(layout.relationX),
      ...(rest.length === 0 ? [] : [upright(layout.restX)]),
    ],
    rules: [startPx, endPx].map(upright),
    incomplete: incompleteDown(input, scale),
    windows: placeWindows(contacts, rule, channel),
    ribbons,
    nearMisses: [],
    marks,
    labels,
    numberedRadiusPx: context.numberedRadiusPx,
    hasUnnamedFlags: false,
    captions: [...grid.captions, ...turnedHeads(layout, input.widthPx, others.length > 0, rest.length > 0)],
  };
}
