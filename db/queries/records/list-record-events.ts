import { and, desc, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { RecordKind } from "@/lib/records/record-path";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { isVisibleNumber } from "../../rows/visible-number";
import { eventFacets } from "../../schema/event-facets";
import { facets } from "../../schema/facets";
import { searchDocs } from "../../schema/search-docs";
import type { Store } from "../../store";
import { readWindowEvents } from "../timeline/read-window-events";

/** The published events that name a record, the latest `most` of them, ordered by (earliestDay, id). */
export function listRecordEvents(
  store: Store,
  { kind, id }: { kind: RecordKind; id: string },
  { dayOfData, most }: { dayOfData: CivilDay; most: number },
): Promise<TimelineEvent[]> {
  return store.read(async ({ db }) => {
    const [facet] = await db
      .select({ id: facets.id })
      .from(facets)
      .where(and(eq(facets.kind, kind), eq(facets.value, id)));
    if (facet === undefined) return [];
    const latest = await db
      .select({ n: eventFacets.n, eventId: searchDocs.eventId })
      .from(eventFacets)
      .innerJoin(searchDocs, eq(searchDocs.n, eventFacets.n))
      .where(and(eq(eventFacets.facetId, facet.id), isVisibleNumber(eventFacets.n)))
      .orderBy(desc(eventFacets.n))
      .limit(most);
    return readWindowEvents(
      db,
      latest.map((row) => row.eventId),
      dayOfData,
    );
  });
}
