import { eq, max, min, sql } from "drizzle-orm";
import { type CivilDay, lastCivilDay } from "@/lib/dates/civil-day";
import { events } from "../schema/events";
import type { Store } from "../store";

/** First and last day that a published event can mean, what is still going on cut at `dayOfData`; null where there is none. */
export function findRecordedDays(
  store: Store,
  { dayOfData }: { dayOfData: CivilDay },
): Promise<{ from: CivilDay; to: CivilDay } | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({
        from: min(events.earliestDay),
        // A date that goes on is stored with the end of the calendar as its last day.
        to: max(
          sql<string>`case when ${events.latestDay} = ${lastCivilDay} then ${dayOfData} else ${events.latestDay} end`,
        ),
      })
      .from(events)
      .where(eq(events.state, "published"));
    return row?.from && row.to ? { from: row.from, to: row.to > row.from ? row.to : row.from } : null;
  });
}
