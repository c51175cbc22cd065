import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { readFacetFilter } from "./facet-filter";
import { readFoundEvents } from "./found-events";
import { matchNumbers } from "./match-numbers";
import { numberRange } from "./ordered-numbers";
import { readWindowEvents } from "./read-window-events";

/**
 * The published events that a filter selects and that begin on its days, the latest `most` of them first, and how many
 * there are.
 */
export function listLatestMatches(
  store: Store,
  filter: EventFilter,
  { dayOfData, most }: { dayOfData: CivilDay; most: number },
): Promise<{ events: TimelineEvent[]; count: BoundedCount }> {
  return store.read(async (context) => {
    const facets = await readFacetFilter(context.db, await withCurrentSlugs(context.db, filter));
    const { numbers, isMore } = await matchNumbers(context, facets, numberRange(filter.from, filter.to));
    const found = await readFoundEvents(context.db, numbers.slice(0, most));
    const events = await readWindowEvents(
      context.db,
      found.map((event) => event.eventId),
      dayOfData,
    );
    return { events: events.reverse(), count: { count: numbers.length, isAtLeast: isMore } };
  });
}
