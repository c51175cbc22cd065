import type { SeriesContact } from "@/lib/sequence/number-series";
import { isUncertainDate } from "@/lib/timeline/dated-event-of";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";

/** The columns of a contact that numbering needs, for a query that joins events and contacts. */
export const seriesContactColumns = {
  id: events.id,
  status: contacts.status,
  date: events.date,
  earliestDay: events.earliestDay,
  latestStartDay: events.latestStartDay,
  clockAt: events.clockAt,
  clockZone: events.clockZone,
};

interface SeriesContactRow {
  id: string;
  status: SeriesContact["status"];
  date: string;
  earliestDay: string;
  latestStartDay: string;
  clockAt: string | null;
  clockZone: string | null;
}

/** A row of these columns as numbering takes it. */
export function toSeriesContact(row: SeriesContactRow): SeriesContact {
  return {
    id: row.id,
    status: row.status,
    start: { earliest: row.earliestDay, latest: row.latestStartDay },
    isUncertain: isUncertainDate(row.date),
    clock: row.clockAt === null || row.clockZone === null ? null : { at: row.clockAt, zone: row.clockZone },
  };
}
