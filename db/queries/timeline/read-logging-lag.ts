import { and, desc, isNotNull, sql } from "drizzle-orm";
import { type CivilDay, dayNumber, lastCivilDay } from "@/lib/dates/civil-day";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** How many of the latest logged events are looked at, how many of them tell enough, and the share that the lag covers. */
const sampleSize = 200;
const leastMeasured = 20;
const coveredShare = 0.9;
const msPerDay = 86_400_000;

/** Days between an event and its logging within which nine of ten of the latest events were logged. */
export interface LoggingLag {
  days: number;
  /** Events behind it. */
  measured: number;
}

/**
 * Measures how long the record lags behind, over the published events that people logged last; what was loaded in bulk says nothing.
 * Null where fewer than twenty can be measured.
 */
export function readLoggingLag(store: Store): Promise<LoggingLag | null> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ latestDay: events.latestDay, createdAt: events.createdAt })
      .from(events)
      // The sign keeps the state out of the choice of an index: that of what people logged is in the order asked for.
      .where(and(isNotNull(events.createdBy), sql`+${events.state} = ${"published"}`))
      .orderBy(desc(events.createdAt))
      .limit(sampleSize);
    return loggingLagOf(rows);
  });
}

function loggingLagOf(rows: readonly { latestDay: CivilDay; createdAt: number }[]): LoggingLag | null {
  const lags = rows
    // What is still going on was logged before its end.
    .filter(({ latestDay }) => latestDay !== lastCivilDay)
    .map(({ latestDay, createdAt }) => Math.max(0, Math.floor(createdAt / msPerDay) - dayNumber(latestDay)))
    .sort((a, b) => a - b);
  if (lags.length < leastMeasured) return null;
  return { days: lags[Math.ceil(coveredShare * lags.length) - 1] ?? 0, measured: lags.length };
}
