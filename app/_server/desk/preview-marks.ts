import type { PreviewMark } from "@/app/_components/desk/preview-result";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { addDaysWithin } from "@/lib/dates/civil-day";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { PlacedCandidate } from "../timeline/place-candidate";

/** Days drawn on either side of the entry. */
export const previewReachDays = 16;
const maxMarks = 24;

/** The events of the rule round the entry's own days, related ones first, for the small figure. */
export function previewMarks(
  events: readonly TimelineEvent[],
  candidate: DatedEvent,
  placed: PlacedCandidate,
  replacesId: string | null,
): PreviewMark[] {
  const from = addDaysWithin(candidate.start.earliest, -previewReachDays);
  const to = addDaysWithin(candidate.start.latest, previewReachDays);
  const pairs = new Set(placed.pairs.map((pair) => pair.partnerId));
  const misses = new Set(placed.nearMisses.map((miss) => miss.partnerId));
  return events
    .filter((event) => event.id !== replacesId && event.latestDay >= from && event.earliestDay <= to)
    .map((event): PreviewMark & { id: string } => ({
      id: event.id,
      slug: event.slug,
      label:
        (event.type === "contact" ? event.place?.name : event.places[0]?.name) ?? event.title.slice(0, 24),
      type: event.type,
      standing: event.type === "announcement" ? event.standing : null,
      earliestDay: event.earliestDay,
      latestDay: event.latestDay,
      relation: pairs.has(event.id) ? "pair" : misses.has(event.id) ? "nearMiss" : "none",
    }))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, maxMarks)
    .map(({ id: _id, ...mark }) => mark);
}

function rank({ relation }: PreviewMark): number {
  return relation === "pair" ? 0 : relation === "nearMiss" ? 1 : 2;
}
