import type { SearchGroup } from "@/app/_components/records/search-results";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { listEventPage } from "@/db/queries/timeline/list-event-page";
import { dayBounds } from "@/lib/dates/edtf-date";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { everyEvent } from "@/lib/records/event-filter";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { eventHit } from "./search-event-group";
import type { HitRange } from "./search-range";

/** Most readings of one text that are looked up: a date in numbers has two. */
const mostReadings = 2;

/** Where a text reads as a date, the events of its days, the earliest first: a group for each reading. */
export async function searchDateGroups(text: string, { offset, most }: HitRange): Promise<SearchGroup[]> {
  const today = dayOfData();
  const entry = readDateEntry(text, { today });
  const readings = entry.status === "read" ? [entry] : entry.status === "ambiguous" ? entry.choices : [];
  const groups: SearchGroup[] = [];
  for (const { edtf, reading } of readings.slice(0, mostReadings)) {
    const { earliestDay: from, latestDay: to } = dayBounds(edtf, today);
    if (from > to) continue;
    const filter = { ...everyEvent, from, to };
    const count = await countEventsBounded(getStore(), filter);
    const page = { filter, after: null, limit: offset + most, isDescending: false, dayOfData: today };
    const { events } = await listEventPage(getStore(), page);
    groups.push({
      id: groups.length === 0 ? "date" : `date-${groups.length + 1}`,
      title: `Read as a date: ${reading}`,
      count,
      offset,
      hits: events.slice(offset).map(eventHit),
      moreHref: null,
      timelineHref: `/?from=${from}&to=${to}&rows=all#table`,
    });
  }
  return groups;
}
