import type { Pair } from "../coincidence/find-pairs";
import { spanOf } from "./event-span";
import type { FigureRule } from "./figure-input";
import { round } from "./place-mark";
import type { PlacedRect, PlacedRibbon } from "./placed-figure";
import { mergeRuns, windowOf } from "./rule-window";
import { clampToPlot, type TimeScale } from "./time-scale";
import type { TimelineContact, TimelineEvent } from "./timeline-event";

/** The channel between the two lanes of the rule: `contactEdge` and `claimEdge` are its rules across the time, px. */
export interface ChannelPlace {
  scale: TimeScale;
  contactEdgePx: number;
  claimEdgePx: number;
  /** Where the stub of a full ribbon ends: at the mark of its contact. */
  stubEndOf: (contactId: string) => number;
  orientation: "across" | "turned";
  /** Whether more than three ribbons of a contact become one wedge. */
  usesWedges: boolean;
}

/** The ribbons of one contact, nearest first, with the px of its day. */
export interface ContactPairs {
  contact: TimelineContact;
  contactPx: number;
  pairs: { pair: Pair; claimPx: number; claimId: string }[];
  /** Pairs with claims that the figure does not show count too: its window is not empty. */
  hasPairs: boolean;
}

const fullHalfPx = 3;
const thinHalfPx = 1.25;
const mostRibbons = 3;

/** Pairs of the rule by contact, both ends shown; contacts with no pair are in it too, with none. */
export function pairsByContact(
  contacts: readonly TimelineEvent[],
  claims: readonly TimelineEvent[],
  rule: FigureRule,
  scale: TimeScale,
): ContactPairs[] {
  const px = (event: TimelineEvent) => clampToPlot(scale, scale.middle(spanOf(event).start));
  const claimsById = new Map(claims.map((event) => [event.id, event]));
  const byContact = new Map<string, ContactPairs>();
  for (const contact of contacts) {
    if (contact.type === "contact")
      byContact.set(contact.id, { contact, contactPx: px(contact), pairs: [], hasPairs: false });
  }
  for (const pair of rule.pairs) {
    const own = byContact.get(pair.consequentId) ?? byContact.get(pair.antecedentId);
    const claim = claimsById.get(pair.antecedentId) ?? claimsById.get(pair.consequentId);
    if (own === undefined) continue;
    own.hasPairs = true;
    if (claim === undefined) continue;
    own.pairs.push({ pair, claimPx: px(claim), claimId: claim.id });
  }
  return [...byContact.values()];
}

/** The days in which a claim would count, drawn as one where they overlap. */
export function placeWindows(
  contacts: readonly ContactPairs[],
  rule: FigureRule,
  place: ChannelPlace,
): PlacedRect[] {
  const { scale } = place;
  const runs = contacts.map(({ contact }) => windowOf(contact, rule)).filter((run) => run !== null);
  const rects: PlacedRect[] = [];
  for (const run of mergeRuns(runs)) {
    if (run.last < scale.firstDay || run.first > scale.lastDay || run.last < run.first) continue;
    const start = clampToPlot(scale, scale.at(run.first));
    const end = clampToPlot(scale, scale.at(run.last + 1));
    rects.push(alongRect(start, end, place));
  }
  return rects;
}

function alongRect(start: number, end: number, place: ChannelPlace): PlacedRect {
  const low = Math.min(place.contactEdgePx, place.claimEdgePx);
  const across = Math.abs(place.claimEdgePx - place.contactEdgePx);
  return place.orientation === "across"
    ? { x: round(start), y: low, width: round(end - start), height: across }
    : { x: low, y: round(start), width: across, height: round(end - start) };
}

/** Wedges first, then thin ribbons, then full ones: the order of drawing. */
export function placeRibbons(contacts: readonly ContactPairs[], place: ChannelPlace): PlacedRibbon[] {
  const wedges: PlacedRibbon[] = [];
  const thin: PlacedRibbon[] = [];
  const full: PlacedRibbon[] = [];
  for (const own of contacts) {
    const [nearest, ...further] = own.pairs;
    if (nearest === undefined) continue;
    full.push({
      key: `full:${nearest.claimId}:${own.contact.id}`,
      kind: "full",
      isCertain: nearest.pair.certainty === "certain",
      points: ribbonPoints(
        nearest.claimPx,
        nearest.claimPx,
        own.contactPx,
        fullHalfPx,
        place,
        place.stubEndOf(own.contact.id),
      ),
      antecedentIds: [nearest.claimId],
      consequentId: own.contact.id,
    });
    if (place.usesWedges && own.pairs.length > mostRibbons) {
      const ends = own.pairs.map(({ claimPx }) => claimPx);
      wedges.push({
        key: `wedge:${own.contact.id}`,
        kind: "wedge",
        isCertain: own.pairs.every(({ pair }) => pair.certainty === "certain"),
        points: ribbonPoints(Math.min(...ends), Math.max(...ends), own.contactPx, fullHalfPx, place, null),
        antecedentIds: own.pairs.map(({ claimId }) => claimId),
        consequentId: own.contact.id,
      });
      continue;
    }
    const drawn = new Map<number, PlacedRibbon>();
    for (const { pair, claimPx, claimId } of further) {
      const same = drawn.get(claimPx);
      if (same !== undefined) {
        same.antecedentIds.push(claimId);
        continue;
      }
      const ribbon: PlacedRibbon = {
        key: `thin:${claimId}:${own.contact.id}`,
        kind: "thin",
        isCertain: pair.certainty === "certain",
        points: ribbonPoints(claimPx, claimPx, own.contactPx, thinHalfPx, place, null),
        antecedentIds: [claimId],
        consequentId: own.contact.id,
      };
      drawn.set(claimPx, ribbon);
      // On the day of the nearest one the full ribbon stands already.
      if (claimPx !== nearest.claimPx) thin.push(ribbon);
      else full[full.length - 1]?.antecedentIds.push(claimId);
    }
  }
  return [...wedges, ...thin, ...full];
}

function ribbonPoints(
  claimStart: number,
  claimEnd: number,
  contactPx: number,
  half: number,
  place: ChannelPlace,
  stubEndPx: number | null,
): PlacedRibbon["points"] {
  const corners: [along: number, across: number][] = [
    [claimStart - half, place.claimEdgePx],
    [claimEnd + half, place.claimEdgePx],
    [contactPx + half, place.contactEdgePx],
  ];
  if (stubEndPx !== null) corners.push([contactPx + half, stubEndPx], [contactPx - half, stubEndPx]);
  corners.push([contactPx - half, place.contactEdgePx]);
  return corners.map(([along, across]) =>
    place.orientation === "across"
      ? { x: round(along), y: round(across) }
      : { x: round(across), y: round(along) },
  );
}
