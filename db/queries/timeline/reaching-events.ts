import { and, gte, lt, sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { Dialect } from "../../dialect";
import { events } from "../../schema/events";
import type { Reader } from "../../store";
import type { FacetFilter } from "./facet-filter";
import { type FoundEvent, readEventsThatMeet } from "./found-events";

/** Most of them that are looked at; of a large record few reach into one day. */
const mostLookedAt = 5_000;

/**
 * The events that meet a filter, began before a day and may reach it: dates that are vague, or last. Those that began last
 * come first. `isMore` where so many reach the day that not all were looked at; `mostReaching` is there for tests.
 */
export async function listReachingEvents(
  context: { db: Reader; dialect: Dialect },
  filter: FacetFilter,
  day: CivilDay,
  mostReaching = mostLookedAt,
): Promise<{ reaching: FoundEvent[]; isMore: boolean }> {
  const { db, dialect } = context;
  const rows = await db
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
    .limit(mostReaching + 1);
  const met = await readEventsThatMeet(
    context,
    rows.slice(0, mostReaching).map(({ id }) => id),
    filter,
  );
  return { reaching: met.sort((a, b) => b.n - a.n), isMore: rows.length > mostReaching };
}
