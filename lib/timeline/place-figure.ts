import { dayNumber } from "../dates/civil-day";
import { arrangeLanes, type Lane } from "./arrange-lanes";
import { captionAcross, laneCaption, relationCaptions } from "./captions";
import { type ChannelScene, placeLags, placeNearMisses } from "./channel-labels";
import { Taken } from "./collision";
import { spanOf } from "./event-span";
import type { FigureInput } from "./figure-input";
import { type AcrossLayout, acrossLayout } from "./figure-layout";
import { gapBetween, placeDates, placeGaps } from "./lane-labels";
import type { MarkContext } from "./lane-marks";
import { type ChannelPlace, pairsByContact, placeRibbons, placeWindows } from "./place-channel";
import { placeFlags, type PlacedFlags } from "./place-flags";
import { placeLaneMarks, placeNames, type PlacedLane, takeBodies } from "./place-lanes";
import { placeMadePublic } from "./place-made-public";
import { round } from "./place-mark";
import { placeSelectedNote, placeSideLabels } from "./selected-labels";
import { placeTruceNames, placeTruces, type PlacedTruces } from "./place-truces";
import type { PlacedFigure, PlacedLine, PlacedText } from "./placed-figure";
import { gridAcross } from "./grid";
import { timeScale } from "./time-scale";

const mostFreePx = 150;

/** Places a figure whose time runs from left to right. Throws RangeError where the period ends before it starts. */
export function placeFigure(input: FigureInput): PlacedFigure {
  const lanes = arrangeLanes(input);
  const hasOtherLanes = lanes.above.length + lanes.below.length > 0;
  const layout = acrossLayout(input.shape, input.widthPx, hasOtherLanes);
  const first = placeOnce(input, layout);
  if (first.overflowPx <= 0) return first.figure;
  // The last flags' labels need more than the usual room at the right.
  const freePx = Math.min(mostFreePx, Math.ceil(layout.freePx + first.overflowPx + 2));
  return placeOnce(input, { ...layout, freePx }).figure;
}

function placeOnce(input: FigureInput, layout: AcrossLayout): { figure: PlacedFigure; overflowPx: number } {
  const lanes = arrangeLanes(input);
  const scale = timeScale(input.from, input.to, layout.namesPx, input.widthPx - layout.freePx);
  const context: MarkContext = {
    scale,
    numbers: input.numbers,
    selectedId: input.selectedId,
    numberedRadiusPx: layout.numberedRadiusPx,
  };
  const captions: PlacedText[] = [];
  const laneLines: PlacedLine[] = [];
  const placedAbove: PlacedLane[] = [];
  const lineAt = (y: number) => laneLines.push({ x1: scale.startPx, y1: y, x2: scale.endPx, y2: y });

  const nameLane = (lane: Lane, y: number, noteLines = 1) =>
    captions.push(...laneCaption(lane, y, layout, noteLines));
  if (layout.namesPx > 0) captions.push(captionAcross("Contacts", 14, "contact"));

  let y = layout.gridTopPx + layout.firstLanePx - layout.lanePx;
  for (const lane of lanes.above) {
    y += layout.lanePx;
    const placed = placeLaneMarks(lane, y, layout, context, layout.maxRows);
    placedAbove.push(placed);
    for (let row = y; row <= y + placed.extraPx; row += layout.rowPx) lineAt(row);
    nameLane(lane, y);
    y += placed.extraPx;
  }
  let relation: PlacedLane | null = null;
  const isNumbered =
    lanes.upperRelation?.events.some((event) => (input.numbers.get(event.id)?.label ?? null) !== null) ?? false;
  if (lanes.upperRelation !== null) {
    const lead = isNumbered ? layout.relationLanePx : layout.lanePx;
    y = lanes.above.length === 0 ? layout.gridTopPx + lead - (isNumbered ? 18 : 10) : y + lead;
    relation = placeLaneMarks(lanes.upperRelation, y, layout, context, 1);
    lineAt(y);
    nameLane(lanes.upperRelation, y, 2);
  }
  const relationY = y;
  const topPx = y + layout.relationToChannelPx;
  const bottomPx = input.rule === null ? topPx : topPx + layout.channelPx;
  const rules = [topPx, ...(input.rule === null ? [] : [bottomPx])].map((at) => ({
    x1: scale.startPx,
    y1: at,
    x2: scale.endPx,
    y2: at,
  }));

  const contacts =
    input.rule === null ? [] : pairsByContact(lanes.upperRelation?.events ?? [], lanes.lowerRelation?.events ?? [], input.rule, scale);
  const channel: ChannelPlace = {
    scale,
    contactEdgePx: topPx,
    claimEdgePx: bottomPx,
    stubEndPx: relationY + (isNumbered ? layout.numberedRadiusPx : 7) + 1,
    orientation: "across",
    usesWedges: !layout.isMagnified,
  };
  const windows = input.rule === null ? [] : placeWindows(contacts, input.rule, channel);
  const ribbons = placeRibbons(contacts, channel);

  let flags: PlacedFlags = { marks: [], labels: [], levels: 0, overflowPx: 0 };
  y = bottomPx;
  if (input.rule !== null && lanes.lowerRelation !== null) {
    const paired = new Set(ribbons.flatMap((ribbon) => ribbon.antecedentIds));
    flags = placeFlags(
      lanes.lowerRelation,
      {
        topPx: bottomPx,
        firstFlagPx: layout.firstFlagPx,
        levelPx: layout.isMagnified ? 24 : layout.levelPx,
        maxLevels: layout.maxLevels,
        joinPx: layout.isMagnified ? 0 : 24,
        endPx: input.widthPx,
        saysStanding: layout.isMagnified,
        namedIds: layout.isCompact ? paired : null,
      },
      context,
    );
    const levelPx = layout.isMagnified ? 24 : layout.levelPx;
    const flagsPx = layout.firstFlagPx + Math.max(0, flags.levels - 1) * levelPx + 12;
    captions.push(...relationCaptions(lanes.lowerRelation, input.rule, { topPx, bottomPx }, layout));
    y = bottomPx + Math.max(flagsPx, layout.namesPx > 0 ? 78 : 0);
  } else if (layout.namesPx > 0) {
    captions.push(captionAcross("Announcements", bottomPx + 15, "announce"));
    y = bottomPx + 20;
  }

  const placedBelow: (PlacedLane | PlacedTruces)[] = [];
  const truceLanes: PlacedTruces[] = [];
  for (const lane of lanes.below) {
    y += placedBelow.length === 0 ? 34 : layout.lanePx;
    if (lane.kind === "truces") {
      const placed = placeTruces(lane, y, context);
      truceLanes.push(placed);
      placedBelow.push(placed);
      lineAt(y);
      nameLane(lane, y);
      y += placed.extraPx;
    } else {
      const placed = placeLaneMarks(lane, y, layout, context, layout.maxRows);
      placedBelow.push(placed);
      for (let row = y; row <= y + placed.extraPx; row += layout.rowPx) lineAt(row);
      nameLane(lane, y);
      y += placed.extraPx;
    }
  }
  const gridBottomPx = round(y + (placedBelow.length === 0 ? 16 : 26));
  const grid = gridAcross(input, layout, scale, gridBottomPx);

  const laneMarks = [...placedAbove, ...(relation === null ? [] : [relation]), ...placedBelow].flatMap((lane) =>
    lane.labelled.map(({ mark }) => mark),
  );
  const madePublic = layout.isMagnified && relation !== null ? placeMadePublic(relation.labelled, scale) : [];
  const marks = [...laneMarks, ...flags.marks].map((mark) => madePublic.find((own) => own.key === mark.key)?.mark ?? mark);
  const taken = new Taken();
  takeBodies(marks, taken);
  const range = { startPx: layout.namesPx, endPx: input.widthPx };
  const labels: PlacedText[] = [...flags.labels];
  for (const { label } of madePublic) if (label !== null && taken.claim(label, 4)) labels.push(label);
  if (relation !== null && isNumbered) {
    if (layout.isMagnified) labels.push(...placeSideLabels(relation.labelled, range, taken));
    else labels.push(...placeDates(relation.labelled, range, taken));
    if (input.rule !== null && input.shape === "year") {
      labels.push(...placeSelectedNote(relation.labelled, contacts, input, range, taken));
    }
    labels.push(...placeGaps(relation.labelled, gapBetween, taken));
  } else if (relation !== null) {
    labels.push(...placeNames(relation, range, taken, layout.isMagnified));
  }
  for (const lane of placedAbove) labels.push(...placeNames(lane, range, taken, layout.isMagnified));
  for (const lane of placedBelow) {
    if ("marks" in lane) labels.push(...placeNames(lane, range, taken, layout.isMagnified));
  }
  for (const lane of truceLanes) labels.push(...placeTruceNames(lane.labelled, range, taken));

  let nearMisses: PlacedFigure["nearMisses"] = [];
  if (input.rule !== null) {
    const scene: ChannelScene = {
      scale,
      rule: input.rule,
      contacts,
      ribbons,
      windows,
      topPx,
      bottomPx,
      endPx: input.widthPx,
      isMagnified: layout.isMagnified,
      isCompact: layout.isCompact,
    };
    const channelTaken = new Taken();
    if (layout.isMagnified) {
      const shownDays = (lanes.lowerRelation?.events ?? []).filter(
        (event) => dayNumber(event.earliestDay) >= scale.firstDay && dayNumber(event.latestStartDay) <= scale.lastDay,
      );
      const claimPx = new Map(shownDays.map((event) => [event.id, scale.middle(spanOf(event).start)]));
      const misses = placeNearMisses(scene, claimPx, channelTaken);
      nearMisses = misses.lines;
      labels.push(...misses.labels);
    }
    labels.push(...placeLags(scene, channelTaken));
  }

  return {
    overflowPx: flags.overflowPx,
    figure: {
      orientation: "across",
      widthPx: input.widthPx,
      heightPx: grid.heightPx,
      from: input.from,
      to: input.to,
      plot: { x: layout.namesPx, y: layout.gridTopPx, width: round(scale.endPx - scale.startPx), height: round(gridBottomPx - layout.gridTopPx) },
      ticks: grid.ticks,
      laneLines,
      rules,
      windows,
      ribbons,
      nearMisses,
      marks,
      captions: [...captions, ...grid.captions],
      labels,
      numberedRadiusPx: layout.numberedRadiusPx,
    },
  };
}
