import { dayNumber } from "../dates/civil-day";
import { type ChannelScene, placeLags } from "./channel-labels";
import { Taken } from "./collision";
import { spanOf } from "./event-span";
import type { FigureInput } from "./figure-input";
import type { AcrossLayout } from "./figure-layout";
import { gapBetween, placeDates, placeGaps, placeLaneLabels } from "./lane-labels";
import type { ContactPairs } from "./place-channel";
import { type PlacedLane, takeBodies } from "./place-lanes";
import type { MadePublicMark } from "./place-made-public";
import { placeNearMisses } from "./place-near-misses";
import { placeTruceNames } from "./place-truces";
import type { PlacedMark, PlacedNearMiss, PlacedRect, PlacedRibbon, PlacedText } from "./placed-figure";
import { placeSelectedNote, placeSideLabels } from "./selected-labels";
import type { TimeScale } from "./time-scale";
import type { TimelineEvent } from "./timeline-event";

/** A figure with all its marks, waiting for its labels. */
export interface UnlabelledFigure {
  input: FigureInput;
  layout: AcrossLayout;
  scale: TimeScale;
  marks: readonly PlacedMark[];
  above: readonly PlacedLane[];
  relation: PlacedLane | null;
  isNumbered: boolean;
  below: readonly PlacedLane[];
  truces: readonly PlacedLane[];
  flagLabels: readonly PlacedText[];
  madePublic: readonly MadePublicMark[];
  claims: readonly TimelineEvent[];
  channel: {
    contacts: readonly ContactPairs[];
    ribbons: readonly PlacedRibbon[];
    windows: readonly PlacedRect[];
    topPx: number;
    bottomPx: number;
  };
}

/** Sets labels where nothing is taken: first the flags' and the rule's contacts', then the other lanes', then the lags. */
export function labelAcross(figure: UnlabelledFigure): {
  labels: PlacedText[];
  nearMisses: PlacedNearMiss[];
} {
  const { input, layout, relation } = figure;
  const taken = new Taken();
  takeBodies(figure.marks, taken);
  const range = { startPx: layout.namesPx, endPx: input.widthPx };
  const labels: PlacedText[] = [...figure.flagLabels];
  for (const { label } of figure.madePublic) {
    if (label !== null && taken.claim(label, 4)) labels.push(label);
  }
  if (relation !== null && figure.isNumbered) {
    if (layout.isMagnified) labels.push(...placeSideLabels(relation.labelled, range, taken));
    else labels.push(...placeDates(relation.labelled, range, taken, input.dates, firstDated(figure)));
    if (input.shape === "year") {
      labels.push(...placeSelectedNote(relation.labelled, figure.channel.contacts, input, range, taken));
    }
    labels.push(...placeGaps(relation.labelled, gapBetween, taken, !layout.isCompact));
  } else if (relation !== null) {
    labels.push(...placeLaneLabels(relation.labelled, range, taken, layout.isMagnified));
  }
  for (const lane of [...figure.above, ...figure.below]) {
    labels.push(...placeLaneLabels(lane.labelled, range, taken, layout.isMagnified));
  }
  for (const lane of figure.truces) labels.push(...placeTruceNames(lane.labelled, range, taken));
  const inChannel = labelChannel(figure);
  return { labels: [...labels, ...inChannel.labels], nearMisses: inChannel.nearMisses };
}

/** Where room is scarce, the contacts that make a pair come before others. */
function firstDated({ layout, channel }: UnlabelledFigure): Set<string> {
  if (!layout.isCompact) return new Set();
  return new Set(channel.contacts.filter(({ hasPairs }) => hasPairs).map(({ contact }) => contact.id));
}

function labelChannel(figure: UnlabelledFigure): { labels: PlacedText[]; nearMisses: PlacedNearMiss[] } {
  const { input, layout, scale } = figure;
  if (input.rule === null) return { labels: [], nearMisses: [] };
  const scene: ChannelScene = {
    ...figure.channel,
    scale,
    rule: input.rule,
    endPx: input.widthPx,
    isMagnified: layout.isMagnified,
    isCompact: layout.isCompact,
  };
  const taken = new Taken();
  if (!layout.isMagnified) return { labels: placeLags(scene, taken), nearMisses: [] };
  const shown = figure.claims.filter(
    (event) =>
      dayNumber(event.earliestDay) >= scale.firstDay && dayNumber(event.latestStartDay) <= scale.lastDay,
  );
  const claimPx = new Map(shown.map((event) => [event.id, scale.middle(spanOf(event).start)]));
  const misses = placeNearMisses(scene, claimPx, taken);
  return { labels: [...misses.labels, ...placeLags(scene, taken)], nearMisses: misses.lines };
}
