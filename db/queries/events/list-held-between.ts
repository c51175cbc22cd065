import { and, asc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { numbersOfDay } from "@/lib/records/event-number";
import type { TimelineContact } from "@/lib/timeline/timeline-event";
import { isVisibleNumber } from "../../rows/visible-number";
import { eventFacets } from "../../schema/event-facets";
import { facets } from "../../schema/facets";
import { parties } from "../../schema/parties";
import { searchDocs } from "../../schema/search-docs";
import type { Reader } from "../../store";
import { readWindowEvents } from "../timeline/read-window-events";

/**
 * The held contacts in which all these parties (slugs) took part and whose earliest day lies in a span of days, the first
 * `most` of them; none where no party is named or one of them took part in nothing.
 */
export async function listHeldBetween(
  db: Reader,
  {
    parties: slugs,
    from,
    to,
    most,
    dayOfData,
  }: { parties: readonly string[]; from: CivilDay; to: CivilDay; most: number; dayOfData: CivilDay },
): Promise<TimelineContact[]> {
  const own = await db
    .select({ id: facets.id })
    .from(parties)
    .innerJoin(facets, and(eq(facets.kind, "party"), eq(facets.value, parties.id)))
    .where(inArray(parties.slug, [...slugs]));
  if (own.length === 0 || own.length < new Set(slugs).size) return [];
  const [held] = await db
    .select({ id: facets.id })
    .from(facets)
    .where(and(eq(facets.kind, "status"), eq(facets.value, "held")));
  if (held === undefined) return [];
  const rows = await db
    .select({ eventId: searchDocs.eventId })
    .from(eventFacets)
    .innerJoin(searchDocs, eq(searchDocs.n, eventFacets.n))
    .where(
      and(
        eq(eventFacets.facetId, held.id),
        gte(eventFacets.n, numbersOfDay(from).from),
        lt(eventFacets.n, numbersOfDay(to).before),
        isVisibleNumber(eventFacets.n),
        ...own.map((facet) => bears(facet.id)),
      ),
    )
    .orderBy(asc(eventFacets.n))
    .limit(most);
  const events = await readWindowEvents(
    db,
    rows.map((row) => row.eventId),
    dayOfData,
  );
  return events.filter((event) => event.type === "contact");
}

/** Whether the event of the row bears this facet too. */
function bears(facetId: number): SQL {
  return sql`exists (
    select 1 from event_facets as borne where borne.facet_id = ${facetId} and borne.n = ${eventFacets.n}
  )`;
}
