import type { PreviewMark } from "@/app/_components/desk/preview-result";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { addDaysWithin } from "@/lib/dates/civil-day";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { PlacedCandidate } from "../timeline/place-candidate";

/** Days drawn on either side of the entry. */
export const previewReachDays = 16;
const maxMarks = 24;

/**
 * The events of the rule round the entry's days, related ones first, for the small figure; all by the dates that the rule goes
 * by.
 */
export function previewMarks(
  events: readonly TimelineEvent[],
  candidate: Pick<DatedEvent, "start">,
  rule: {
    series: { antecedents: readonly DatedEvent[]; consequents: readonly DatedEvent[] };
    placed: PlacedCandidate;
    replacesId: string | null;
  },
): PreviewMark[] {
  const { series, placed, replacesId } = rule;
  const from = addDaysWithin(candidate.start.earliest, -previewReachDays);
  const to = addDaysWithin(candidate.start.latest, previewReachDays);
  const pairs = new Set(placed.pairs.map((pair) => pair.partnerId));
  const misses = new Set(placed.nearMisses.map((miss) => miss.partnerId));
  const starts = new Map([...series.antecedents, ...series.consequents].map(({ id, start }) => [id, start]));
  return events
    .map((event): PreviewMark & { id: string } => {
      const start = starts.get(event.id);
      const isOwn = start === undefined || start.earliest === event.earliestDay;
      return {
        id: event.id,
        slug: event.slug,
        label:
          (event.type === "contact" ? event.place?.name : event.places[0]?.name) ?? event.title.slice(0, 24),
        type: event.type,
        standing: event.type === "announcement" ? event.standing : null,
        earliestDay: start?.earliest ?? event.earliestDay,
        latestDay: isOwn ? event.latestDay : start.latest,
        relation: pairs.has(event.id) ? "pair" : misses.has(event.id) ? "nearMiss" : "none",
      };
    })
    .filter((mark) => mark.id !== replacesId && mark.latestDay >= from && mark.earliestDay <= to)
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, maxMarks)
    .map(({ id: _id, ...mark }) => mark);
}

function rank({ relation }: PreviewMark): number {
  return relation === "pair" ? 0 : relation === "nearMiss" ? 1 : 2;
}
