import type { SearchGroup, SearchHit } from "@/app/_components/records/search-results";
import { searchEvents } from "@/db/queries/search/search-events";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { announcementKindLabels, contactFormatLabels, standingLabels } from "@/lib/records/vocabularies";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { getStore } from "../store";
import { dayOfData } from "../today";
import type { HitRange } from "./search-range";

/** The events that hold every word of a search, those that fit best first; of very many the latest. */
export async function searchEventGroup(text: string, { offset, most }: HitRange): Promise<SearchGroup> {
  const { hits, matches, isRanked } = await searchEvents(getStore(), text, {
    limit: most,
    offset,
    dayOfData: dayOfData(),
  });
  return {
    id: "event",
    title: "Contacts and announcements",
    count: matches,
    isByDay: !isRanked,
    offset,
    hits: hits.map(({ event }) => eventHit(event)),
    moreHref: null,
    timelineHref: `/?q=${encodeURIComponent(text)}&rows=all#table`,
  };
}

/** An event as the search lists it. */
export function eventHit(event: TimelineEvent): SearchHit {
  return { key: event.id, href: `/events/${event.slug}`, title: event.title, remark: remarkOf(event) };
}

function remarkOf(event: TimelineEvent): string {
  const words =
    event.type === "contact"
      ? ["Contact", contactFormatLabels[event.format].toLowerCase()]
      : [announcementKindLabels[event.kind], standingLabels[event.standing].toLowerCase()];
  return [formatEdtf(event.date), ...words].join(", ");
}
