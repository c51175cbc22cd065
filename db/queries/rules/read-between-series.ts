import { and, count, eq, isNotNull } from "drizzle-orm";
import type { BetweenSeries } from "@/lib/coincidence/rate-between";
import { type CivilDay, dayNumber } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import { isUncertainDate } from "@/lib/timeline/dated-event-of";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { type DayBoundsAsked, isInBounds, ownDayColumns, ownDayGroups } from "../timeline/day-bounds";
import { eventConditions } from "../timeline/event-conditions";
import { readEventDays } from "../timeline/event-days";
import type { RuleDate } from "../timeline/read-day-series";

/**
 * The contacts that a filter selects and whose day made public is known, by the days made public and held, without listing
 * them. `date` says which of the two the rule counts them by.
 */
export function readBetweenSeries(
  store: Store,
  args: { filter: EventFilter; date: RuleDate; bounds: DayBoundsAsked; dayOfData: CivilDay },
): Promise<BetweenSeries> {
  const { filter, date, bounds, dayOfData } = args;
  return store.read(async ({ db, dialect }) => {
    const isOwn = date !== "madePublic";
    const days = isOwn ? { from: bounds.from, to: bounds.to } : { from: null, to: null };
    const present = await withCurrentSlugs(db, { ...filter, ...days });
    const rows = await db
      .select({
        ...ownDayColumns,
        madePublic: contacts.madePublic,
        count: count(),
      })
      .from(events)
      .innerJoin(contacts, eq(contacts.eventId, events.id))
      .where(and(eventConditions({ db, dialect }, present, "start"), isNotNull(contacts.madePublic)))
      .groupBy(...ownDayGroups, contacts.madePublic);
    const dated = rows.flatMap((row) => {
      const open = readEventDays(row.madePublic, dayOfData);
      if (open === null) return [];
      const openDays = { openEarliest: open.earliestDay, openLatest: open.latestStartDay };
      const own = isOwn
        ? { earliest: row.earliest, latest: row.latest, isUncertain: row.isUncertain === 1 }
        : {
            earliest: open.earliestDay,
            latest: open.latestStartDay,
            isUncertain: isUncertainDate(open.date),
          };
      return isInBounds(own, bounds) ? [{ ...own, ...openDays, count: row.count }] : [];
    });
    dated.sort((left, right) =>
      left.earliest < right.earliest ? -1 : left.earliest > right.earliest ? 1 : 0,
    );
    return {
      earliest: Int32Array.from(dated, (row) => dayNumber(row.earliest)),
      latest: Int32Array.from(dated, (row) => dayNumber(row.latest)),
      isUncertain: Uint8Array.from(dated, (row) => (row.isUncertain ? 1 : 0)),
      count: Int32Array.from(dated, (row) => row.count),
      openEarliest: Int32Array.from(dated, (row) => dayNumber(row.openEarliest)),
      openLatest: Int32Array.from(dated, (row) => dayNumber(row.openLatest)),
    };
  });
}
