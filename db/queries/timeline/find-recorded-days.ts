import { and, asc, desc, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/**
 * First and last day that published events speak of; null where there is none. What may go on beyond `dayOfData`, by a vague
 * date or by one without an end, counts up to that day, and what is still to come to the day on which it can begin.
 */
export function findRecordedDays(
  store: Store,
  { dayOfData }: { dayOfData: CivilDay },
): Promise<{ from: CivilDay; to: CivilDay } | null> {
  return store.read(async ({ db, dialect }) => {
    const atEnd = (order: SQL) =>
      db
        .select({ day: events.earliestDay })
        .from(events)
        .where(eq(events.state, "published"))
        .orderBy(order)
        .limit(1);
    const [first] = await atEnd(asc(events.earliestDay));
    const [last] = await atEnd(desc(events.earliestDay));
    if (first === undefined || last === undefined) return null;
    // A date of one day ends where it begins; the others have an index of their own, by their last day.
    const reaching = dialect.readBy(events, "events_reaching");
    const [reached] = await db
      .select({ day: sql<CivilDay | null>`max(${events.latestDay})` })
      .from(reaching)
      .where(and(isReaching, lte(events.latestDay, dayOfData)));
    const [beyond] = await db
      .select({ one: sql`1` })
      .from(reaching)
      .where(and(isReaching, gt(events.latestDay, dayOfData), lte(events.earliestDay, dayOfData)))
      .limit(1);
    const ends = [last.day, reached?.day ?? null, beyond === undefined ? null : dayOfData];
    return {
      from: first.day,
      to: ends.reduce<CivilDay>((to, day) => (day !== null && day > to ? day : to), first.day),
    };
  });
}

const isReaching = sql`${events.state} = 'published' and ${events.latestDay} > ${events.earliestDay}`;
