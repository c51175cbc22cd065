import { and, count, eq } from "drizzle-orm";
import { type DayRow, type DaySeries, daySeriesOfRows } from "@/lib/coincidence/day-series";
import { type CivilDay, dayNumber } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { RuleDefinition } from "@/lib/records/rule";
import { isUncertainDate } from "@/lib/timeline/dated-event-of";
import { announcements } from "../../schema/announcements";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { type DayBoundsAsked, isInBounds, ownDayColumns, ownDayGroups } from "./day-bounds";
import { eventConditions } from "./event-conditions";
import { readEventDays } from "./event-days";

/** Which of an event's dates a rule asks for. */
export type RuleDate = RuleDefinition["antecedentDate"] | RuleDefinition["consequentDate"];

/**
 * How many published events that a filter selects have which days, without listing them: one row for each distinct range
 * of days and doubt. `undated` are those that lack the date asked for.
 */
export async function readDaySeries(
  store: Store,
  args: { filter: EventFilter; date: RuleDate; bounds: DayBoundsAsked; dayOfData: CivilDay },
): Promise<{ series: DaySeries; undated: number }> {
  const { filter, date, bounds, dayOfData } = args;
  const rows = await (date === "announced" || date === "held"
    ? readOwnDays(store, { ...filter, from: bounds.from, to: bounds.to })
    : readOtherDays(store, { ...filter, from: null, to: null }, date, dayOfData));
  const dated = rows.days.filter((row) => isInBounds(row, bounds));
  const series = daySeriesOfRows(
    dated.map((row) => ({ ...row, earliest: dayNumber(row.earliest), latest: dayNumber(row.latest) })),
  );
  return { series, undated: rows.undated };
}

/** As the series has it, with the days as text. */
interface DatedRow extends Omit<DayRow, "earliest" | "latest"> {
  earliest: CivilDay;
  latest: CivilDay;
}

/** By the event's own date, whose days are columns of an index. */
function readOwnDays(store: Store, filter: EventFilter): Promise<{ days: DatedRow[]; undated: number }> {
  return store.read(async ({ db, dialect }) => {
    const present = await withCurrentSlugs(db, filter);
    const rows = await db
      .select({
        ...ownDayColumns,
        count: count(),
      })
      .from(events)
      .where(eventConditions({ db, dialect }, present, "start"))
      .groupBy(...ownDayGroups);
    return { days: rows.map((row) => ({ ...row, isUncertain: row.isUncertain === 1 })), undated: 0 };
  });
}

/** By another date, kept as text: read once for each text. */
function readOtherDays(
  store: Store,
  filter: EventFilter,
  date: Exclude<RuleDate, "announced" | "held">,
  dayOfData: CivilDay,
): Promise<{ days: DatedRow[]; undated: number }> {
  return store.read(async ({ db, dialect }) => {
    const present = await withCurrentSlugs(db, filter);
    const column = date === "madePublic" ? contacts.madePublic : announcements[date];
    const rows = await db
      .select({ date: column, count: count() })
      .from(events)
      .leftJoin(contacts, eq(contacts.eventId, events.id))
      .leftJoin(announcements, eq(announcements.eventId, events.id))
      .where(and(eventConditions({ db, dialect }, present, "start")))
      .groupBy(column);
    const days: DatedRow[] = [];
    let undated = 0;
    for (const row of rows) {
      const read = readEventDays(row.date, dayOfData);
      if (row.date === null || read === null) undated += row.count;
      else {
        const isUncertain = isUncertainDate(row.date);
        days.push({ earliest: read.earliestDay, latest: read.latestStartDay, isUncertain, count: row.count });
      }
    }
    return { days, undated };
  });
}
