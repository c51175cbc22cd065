import { sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { events } from "../../schema/events";

/** Days to keep: those that may have begun from `from` to `to`; with `surelyFrom`, what may be earlier is left out. */
export interface DayBoundsAsked {
  from: CivilDay | null;
  to: CivilDay | null;
  surelyFrom: CivilDay | null;
}

/** Whether what began on one of these days is to be kept. */
export function isInBounds(
  { earliest, latest }: { earliest: CivilDay; latest: CivilDay },
  { from, to, surelyFrom }: DayBoundsAsked,
): boolean {
  return (
    (to === null || earliest <= to) &&
    (from === null || latest >= from) &&
    (surelyFrom === null || earliest >= surelyFrom)
  );
}

/** The days on which an event may have begun, and whether its date is doubted (1 or 0). */
export const ownDayColumns = {
  earliest: events.earliestDay,
  latest: events.latestStartDay,
  isUncertain: sql<number>`(instr(${events.date}, '?') > 0 or instr(${events.date}, '%') > 0)`.as(
    "is_uncertain",
  ),
};

/** What groups those alike. */
export const ownDayGroups = [events.earliestDay, events.latestStartDay, sql`is_uncertain`] as const;
