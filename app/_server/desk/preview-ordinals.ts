import { listPairContacts } from "@/db/queries/series/list-pair-contacts";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import type { Store } from "@/db/store";
import type { CivilDay } from "@/lib/dates/civil-day";
import { eventFilter } from "@/lib/records/event-filter";
import { numberSeries, type SeriesContact } from "@/lib/sequence/number-series";
import { describeOrdinal } from "@/lib/sequence/ordinal-words";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { candidateId } from "../timeline/place-candidate";
import { type Candidate, candidateByDate } from "./preview-candidate";

/** The number that a contact would get in one series. */
export interface PreviewOrdinal {
  series: string;
  words: string;
  /** The number of the year as a disc shows it: "6", or "5–6" where the order is not known. */
  inYear: string;
}

/** The ordinals that an entry would get; none where it is no contact that was held. */
export async function previewOrdinals(
  store: Store,
  candidate: Candidate,
  eventId: string | null,
  dayOfData: CivilDay,
): Promise<PreviewOrdinal[]> {
  const { facts, series, pair } = candidate;
  const dated = candidateByDate(candidate, "held");
  if (facts.type !== "contact" || facts.status !== "held" || dated === null) return [];
  const { start, isUncertain, clock } = dated;
  const own: SeriesContact = { id: candidateId, status: "held", start, isUncertain, clock };
  const line = (name: string, stored: readonly SeriesContact[], among = "") => {
    const entries = numberSeries([...stored.filter((contact) => contact.id !== eventId), own]);
    const entry = entries.find(({ id }) => id === candidateId);
    if (entry === undefined) return [];
    const { inYear, overall, gap } = describeOrdinal(entry);
    const { n, low, high } = entry.inYear;
    return [
      {
        series: name,
        inYear: low === high ? String(n) : `${low}–${high}`,
        words: `${[inYear, overall, gap].filter((part) => part !== null).join(", ")}${among}`,
      },
    ];
  };
  // A pair that nobody declared a series is numbered among what is recorded, which may be a selection.
  if (pair !== null)
    return line(pair.name, await listPairContacts(store, pair), ", among those recorded here");
  const lines: PreviewOrdinal[] = [];
  for (const row of series) {
    const filter = eventFilter.parse({ type: "contact", series: row.slug });
    const stored = await listTimelineEvents(store, filter, { dayOfData });
    lines.push(...line(row.name, stored.flatMap(seriesContact)));
  }
  return lines;
}

function seriesContact(event: TimelineEvent): SeriesContact[] {
  if (event.type !== "contact") return [];
  const { id, start, isUncertain, clock } = datedEventOf(event);
  return [{ id, status: event.status, start, isUncertain, clock }];
}
