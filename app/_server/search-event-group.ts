import type { SearchGroup } from "@/app/_components/records/search-results";
import { searchEvents } from "@/db/queries/search-events";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { announcementKindLabels, contactFormatLabels, standingLabels } from "@/lib/records/vocabularies";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { getStore } from "./store";
import { dayOfData } from "./today";

/** The events that hold every word of a search, those that fit best first; of very many the latest. */
export async function searchEventGroup(text: string, most: number): Promise<SearchGroup> {
  const { hits, matches, isRanked } = await searchEvents(getStore(), text, {
    limit: most,
    dayOfData: dayOfData(),
  });
  return {
    id: "event",
    title: "Contacts and announcements",
    count: matches,
    isByDay: !isRanked,
    hits: hits.map(({ event }) => ({
      key: event.id,
      href: `/events/${event.slug}`,
      title: event.title,
      remark: remarkOf(event),
    })),
    moreHref: `/?q=${encodeURIComponent(text)}&rows=all#table`,
  };
}

function remarkOf(event: TimelineEvent): string {
  const words =
    event.type === "contact"
      ? ["Contact", contactFormatLabels[event.format].toLowerCase()]
      : [announcementKindLabels[event.kind], standingLabels[event.standing].toLowerCase()];
  return [formatEdtf(event.date), ...words].join(", ");
}
