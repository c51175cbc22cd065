import { count } from "drizzle-orm";
import { withCurrentSlugs } from "@/db/queries/records/with-current-slugs";
import { eventConditions } from "@/db/queries/timeline/event-conditions";
import { events } from "@/db/schema/events";
import type { Store } from "@/db/store";
import type { EventFilter } from "@/lib/records/event-filter";

/** How many published events a filter selects. */
export function countEvents(store: Store, filter: EventFilter): Promise<number> {
  return store.read(async (context) => {
    const [row] = await context.db
      .select({ events: count() })
      .from(events)
      .where(eventConditions(context, await withCurrentSlugs(context.db, filter)));
    return row?.events ?? 0;
  });
}
