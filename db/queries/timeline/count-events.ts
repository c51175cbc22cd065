import { count } from "drizzle-orm";
import type { EventFilter } from "@/lib/records/event-filter";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { eventConditions } from "./event-conditions";

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
