import type { SearchGroup } from "@/app/_components/records/search-results";
import { listLatestMatches } from "@/db/queries/list-latest-matches";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { everyEvent } from "@/lib/records/event-filter";
import { announcementKindLabels, contactFormatLabels, standingLabels } from "@/lib/records/vocabularies";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { getStore } from "./store";
import { dayOfData } from "./today";

/** The events that hold every word of a search, the latest first. */
export async function searchEventGroup(text: string, most: number): Promise<SearchGroup> {
  const { events, count } = await listLatestMatches(
    getStore(),
    { ...everyEvent, text },
    { dayOfData: dayOfData(), most },
  );
  return {
    id: "event",
    title: "Contacts and announcements",
    count,
    isByDay: true,
    hits: events.map((event) => ({
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
