import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { dayFromNumber, firstCivilDay } from "@/lib/dates/civil-day";
import { dayNumberOf, numbersOfDay } from "@/lib/records/event-number";
import type { RecordCount } from "@/lib/records/record-detail";
import type { RecordKind } from "@/lib/records/record-path";
import { inChunks } from "../../rows/in-chunks";
import { isVisibleNumber } from "../../rows/visible-number";
import { eventFacets } from "../../schema/event-facets";
import { facets } from "../../schema/facets";
import type { Reader } from "../../store";

/** What is known only to lie before a day stands on the first day of the calendar, which is no day to show. */
const firstKnown = numbersOfDay(firstCivilDay).before;

/**
 * Counts of these records by id; a record that no published event names is missing. The counts are kept by the commands and
 * the numbers of events are in the order of days, so each record costs three look-ups however often it is named.
 */
export async function readRecordCounts(
  db: Reader,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, RecordCount>> {
  const first = sql<
    number | null
  >`(select min(${eventFacets.n}) from ${eventFacets} where ${eventFacets.facetId} = ${facets.id} and ${eventFacets.n} >= ${firstKnown} and ${isVisibleNumber(eventFacets.n)})`;
  const last = sql<
    number | null
  >`(select max(${eventFacets.n}) from ${eventFacets} where ${eventFacets.facetId} = ${facets.id} and ${isVisibleNumber(eventFacets.n)})`;
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ id: facets.value, events: facets.count, first, last })
      .from(facets)
      .where(and(eq(facets.kind, kind), inArray(facets.value, chunk), gt(facets.count, 0))),
  );
  return new Map(rows.map(({ id, events, first, last }) => [id, { events, ...daysOf(first, last) }]));
}

function daysOf(first: number | null, last: number | null): Pick<RecordCount, "firstDay" | "lastDay"> {
  if (first === null || last === null) return { firstDay: null, lastDay: null };
  return { firstDay: dayFromNumber(dayNumberOf(first)), lastDay: dayFromNumber(dayNumberOf(last)) };
}
