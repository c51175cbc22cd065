import { and, gte, lt, sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { Dialect } from "../dialect";
import { events } from "../schema/events";
import type { Reader } from "../store";
import type { FacetFilter } from "./facet-filter";
import { type FoundEvent, readEventsThatMeet } from "./found-events";

/** Most of them that are looked at; of a large record few reach into one day. */
const mostReaching = 5_000;

/**
 * The events that meet a filter, began before a day and may reach it: dates that are vague, or last. Those that began last
 * come first.
 */
export async function listReachingEvents(
  context: { db: Reader; dialect: Dialect },
  filter: FacetFilter,
  day: CivilDay,
): Promise<FoundEvent[]> {
  const { db, dialect } = context;
  const reaching = await db
    .select({ id: sql<string>`${events.id}` })
    // Of the other indexes each would read all events before the day.
    .from(dialect.readBy(events, "events_reaching"))
    .where(
      and(
        // The condition of the index, word by word.
        sql`${events.state} = 'published' and ${events.latestDay} > ${events.earliestDay}`,
        gte(events.latestDay, day),
        lt(events.earliestDay, day),
      ),
    )
    .limit(mostReaching);
  const met = await readEventsThatMeet(
    context,
    reaching.map(({ id }) => id),
    filter,
  );
  return met.sort((a, b) => b.n - a.n);
}
