import { dayNumber } from "../dates/civil-day";
import { type ArrangedLanes, arrangeLanes } from "./arrange-lanes";
import { captionAcross, laneCaption, relationCaptions } from "./captions";
import type { FigureInput } from "./figure-input";
import { type AcrossLayout, acrossLayout, flagLayout } from "./figure-layout";
import { claimsInPairs } from "./flag-labels";
import { freeAtRight } from "./free-at-right";
import { gridAcross } from "./grid";
import { labelAcross } from "./label-across";
import type { MarkContext } from "./lane-marks";
import { type ChannelPlace, pairsByContact, placeRibbons, placeWindows } from "./place-channel";
import { type FlagLayout, type PlacedFlags, placeFlags } from "./place-flags";
import { type PlacedLane, placeLaneMarks } from "./place-lanes";
import { placeMadePublic } from "./place-made-public";
import { round, roundRect } from "./place-mark";
import { placeTruces } from "./place-truces";
import type { PlacedFigure, PlacedLine, PlacedRect, PlacedText } from "./placed-figure";
import { clampToPlot, type TimeScale, timeScale } from "./time-scale";

const leastBelowChannelPx = 78;

/** Places a figure whose time runs from left to right. Throws RangeError where the period ends before it starts. */
export function placeFigure(input: FigureInput): PlacedFigure {
  const lanes = arrangeLanes(input);
  const hasOtherLanes = lanes.above.length + lanes.below.length > 0;
  const own = acrossLayout(input.shape, input.widthPx, hasOtherLanes);
  const layout = { ...own, namesPx: input.namesPx ?? own.namesPx };
  const { lowerRelation } = lanes;
  if (lowerRelation === null) return placeLanes(input, lanes, layout, null);
  const hanging = { ...flagLayout(layout, 0, input.widthPx), ...namingOf(input, lanes, layout) };
  const contextAt = (freePx: number) => contextOf(input, { ...layout, freePx });
  const freePx = freeAtRight(lowerRelation, hanging, layout.freePx, contextAt);
  return placeLanes(input, lanes, { ...layout, freePx }, hanging);
}

/** An embed says the days of the claims that it names: all round one event, where they are few, else those that count. */
function namingOf(
  { selectedId, rule }: FigureInput,
  { upperRelation, lowerRelation }: ArrangedLanes,
  { isCompact }: AcrossLayout,
): Partial<FlagLayout> {
  if (!isCompact) return { selectedId };
  if (selectedId !== null) return { selectedId, after: "day" };
  const namedIds = claimsInPairs(rule?.pairs ?? [], upperRelation?.events ?? [], lowerRelation?.events ?? []);
  return { selectedId, namedIds, after: "day" };
}

function contextOf(input: FigureInput, layout: AcrossLayout): MarkContext {
  return {
    scale: timeScale(input.from, input.to, layout.namesPx, input.widthPx - layout.freePx),
    numbers: input.numbers,
    selectedId: input.selectedId,
    numberedRadiusPx: layout.numberedRadiusPx,
    dates: input.dates,
  };
}

/** Goes down the figure lane by lane, then labels what stands. */
function placeLanes(
  input: FigureInput,
  lanes: ArrangedLanes,
  layout: AcrossLayout,
  hangingAtTop: FlagLayout | null,
): PlacedFigure {
  const context = contextOf(input, layout);
  const { scale } = context;
  const { rule } = input;
  const hasContacts = lanes.above.length > 0 || lanes.upperRelation !== null;
  // Without a rule, a side on which nothing stands is left out, but for a figure in which nothing stands at all.
  const hasAnnouncements = rule !== null || lanes.below.length > 0 || !hasContacts;
  // A small figure without a column of names has those of its two sides in the plot: over the contacts, and under the flags.
  const isNamedInside = layout.isCompact && layout.namesPx === 0;
  const contactsY = isNamedInside ? layout.gridTopPx + 12 : 14;
  const captions: PlacedText[] =
    (layout.namesPx > 0 || isNamedInside) && hasContacts
      ? [captionAcross("Contacts", contactsY, "contact")]
      : [];
  const laneLines: PlacedLine[] = [];
  // In a frame the flags of the last days hang from a line that goes on to its edge.
  const lineEndPx = layout.isCompact ? input.widthPx : scale.endPx;
  const lineAt = (y: number): PlacedLine => ({ x1: scale.startPx, y1: y, x2: lineEndPx, y2: y });

  const above: PlacedLane[] = [];
  let y = layout.gridTopPx + layout.firstLanePx - layout.lanePx;
  for (const lane of lanes.above) {
    y += layout.lanePx;
    const placed = placeLaneMarks(lane, y, layout, context, layout.maxRows);
    above.push(placed);
    for (let row = 0; row <= placed.extraPx; row += layout.rowPx) laneLines.push(lineAt(y + row));
    captions.push(...laneCaption(lane, y, layout, layout.isCompact ? 2 : 1));
    y += placed.extraPx;
  }

  let relation: PlacedLane | null = null;
  const isNumbered =
    lanes.upperRelation?.events.some((event) => (input.numbers.get(event.id)?.label ?? null) !== null) ??
    false;
  if (lanes.upperRelation !== null) {
    const stepPx = isNumbered ? layout.relationLanePx : layout.lanePx;
    y = above.length === 0 ? layout.gridTopPx + stepPx - (isNumbered ? 18 : 10) : y + stepPx;
    relation = placeLaneMarks(lanes.upperRelation, y, layout, context, 1);
    laneLines.push(lineAt(y));
    captions.push(...laneCaption(lanes.upperRelation, y, layout, layout.isCompact ? 1 : 3));
  }

  const topPx = hasContacts ? y + layout.relationToChannelPx : layout.gridTopPx;
  const bottomPx = rule === null ? topPx : topPx + layout.channelPx;
  const contacts =
    rule === null
      ? []
      : pairsByContact(lanes.upperRelation?.events ?? [], lanes.lowerRelation?.events ?? [], rule, scale);
  const channel: ChannelPlace = {
    scale,
    contactEdgePx: topPx,
    claimEdgePx: bottomPx,
    stubEndOf: stubEnds(relation, y),
    orientation: "across",
    usesWedges: !layout.isMagnified,
  };
  const ribbons = placeRibbons(contacts, channel);

  let flags: PlacedFlags = { marks: [], labels: [], levels: 0, overflowPx: 0, hasUnnamed: false };
  y = bottomPx;
  if (rule !== null && lanes.lowerRelation !== null && hangingAtTop !== null) {
    const hanging = { ...hangingAtTop, topPx: bottomPx };
    flags = placeFlags(lanes.lowerRelation, hanging, context);
    captions.push(...relationCaptions(lanes.lowerRelation, rule, { topPx, bottomPx }, layout));
    const flagsPx = hanging.firstFlagPx + Math.max(0, flags.levels - 1) * hanging.levelPx + 12;
    y += Math.max(flagsPx, layout.namesPx > 0 ? leastBelowChannelPx : 0);
    if (isNamedInside) captions.push(captionAcross("Announcements", y + 11, "announce"));
  } else if (!hasAnnouncements) {
    y -= layout.relationToChannelPx - 12;
  } else if (layout.namesPx > 0) {
    captions.push(captionAcross("Announcements", bottomPx + 15, "announce"));
    y += 20;
  }

  const below: PlacedLane[] = [];
  const truces: PlacedLane[] = [];
  for (const lane of lanes.below) {
    y += below.length + truces.length === 0 ? 34 : layout.lanePx;
    // What tick and bar mean must not be cut.
    captions.push(...laneCaption(lane, y, layout, lane.kind === "truces" && !layout.isCompact ? 2 : 1));
    laneLines.push(lineAt(y));
    if (lane.kind === "truces") {
      const placed = placeTruces(lane, y, context);
      truces.push(placed);
      y += placed.extraPx;
      continue;
    }
    const placed = placeLaneMarks(lane, y, layout, context, layout.maxRows);
    below.push(placed);
    for (let row = layout.rowPx; row <= placed.extraPx; row += layout.rowPx) laneLines.push(lineAt(y + row));
    y += placed.extraPx;
  }

  const gridBottomPx = round(y + (below.length + truces.length === 0 ? 16 : 26));
  const grid = gridAcross(input, layout, scale, gridBottomPx);
  const madePublic = layout.isMagnified && relation !== null ? placeMadePublic(relation.labelled, scale) : [];
  const laneMarks = [...above, ...(relation === null ? [] : [relation]), ...below, ...truces].flatMap(
    (lane) => lane.labelled,
  );
  const marks = [...laneMarks.map(({ mark }) => mark), ...flags.marks].map(
    (mark) => madePublic.find((own) => own.key === mark.key)?.mark ?? mark,
  );
  const windows = rule === null ? [] : placeWindows(contacts, rule, channel);
  const labelled = labelAcross({
    input,
    layout,
    scale,
    marks,
    above,
    relation,
    isNumbered,
    below,
    truces,
    flagLabels: flags.labels,
    madePublic,
    claims: lanes.lowerRelation?.events ?? [],
    channel: { contacts, ribbons, windows, topPx, bottomPx },
  });
  return {
    orientation: "across",
    widthPx: input.widthPx,
    heightPx: grid.heightPx,
    from: input.from,
    to: input.to,
    plot: {
      x: layout.namesPx,
      y: layout.gridTopPx,
      width: round(scale.endPx - scale.startPx),
      height: round(gridBottomPx - layout.gridTopPx),
    },
    ticks: grid.ticks,
    laneLines,
    rules:
      rule === null
        ? hasContacts && hasAnnouncements
          ? [lineAt(topPx)]
          : []
        : [lineAt(topPx), lineAt(bottomPx)],
    incomplete: incompleteAcross(input, scale, layout.gridTopPx, gridBottomPx),
    windows,
    ribbons,
    nearMisses: labelled.nearMisses,
    marks,
    captions: [...captions, ...grid.captions],
    labels: labelled.labels,
    numberedRadiusPx: layout.numberedRadiusPx,
    hasUnnamedFlags: flags.hasUnnamed,
  };
}

/** The hatched days of a figure whose time runs across. */
function incompleteAcross(
  { incomplete = null }: FigureInput,
  scale: TimeScale,
  topPx: number,
  bottomPx: number,
): PlacedRect | null {
  if (incomplete === null) return null;
  const start = clampToPlot(scale, scale.at(dayNumber(incomplete.from)));
  const end = clampToPlot(scale, scale.at(dayNumber(incomplete.to) + 1));
  return end <= start
    ? null
    : roundRect({ x: start, y: topPx, width: end - start, height: bottomPx - topPx });
}

/** Where the mark of each contact ends towards the channel. */
function stubEnds(relation: PlacedLane | null, laneY: number): (contactId: string) => number {
  const ends = new Map<string, number>();
  for (const { mark, events } of relation?.labelled ?? []) {
    for (const event of events) ends.set(event.id, round(mark.y + mark.heightPx / 2 + 1));
  }
  return (contactId) => ends.get(contactId) ?? laneY;
}
