import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { contactStatuses } from "@/lib/records/vocabularies";
import type { TimelineContact } from "@/lib/timeline/timeline-event";
import { inChunks } from "../../rows/in-chunks";
import { isVisibleNumber } from "../../rows/visible-number";
import { eventFacets } from "../../schema/event-facets";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import { facets } from "../../schema/facets";
import { searchDocs } from "../../schema/search-docs";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";
import { readWindowEvents } from "../timeline/read-window-events";

/** A contact that was planned or rumoured and is not recorded as held, with the first of its sources. */
export interface NotHeldRow {
  contact: TimelineContact;
  source: { publisher: string; url: string | null } | null;
}

const notHeldStatuses = contactStatuses.filter((status) => status !== "held");

/**
 * The published contacts that were not held, the latest first, at most `most`; of one track where `trackId` is given, and
 * of those before the event `beforeSlug` where that is given and known.
 */
export async function listNotHeld(
  db: Reader,
  {
    trackId,
    beforeSlug,
    most,
    dayOfData,
  }: { trackId: string | null; beforeSlug: string | null; most: number; dayOfData: CivilDay },
): Promise<NotHeldRow[]> {
  const before = beforeSlug === null ? null : await findEventNumber(db, beforeSlug);
  const found: { n: number; eventId: string }[] = [];
  // Each status by itself is in the order of its index; together they would have to be sorted, however many there are.
  for (const status of notHeldStatuses) {
    found.push(...(await selectOfStatus(db, { status, trackId, before, most })));
  }
  found.sort((a, b) => b.n - a.n);
  const ids = found.slice(0, most).map((row) => row.eventId);
  const contacts = new Map((await readWindowEvents(db, ids, dayOfData)).map((event) => [event.id, event]));
  const firstSources = await readFirstSources(db, ids);
  return ids.flatMap((id) => {
    const contact = contacts.get(id);
    if (contact === undefined || contact.type !== "contact") return [];
    return [{ contact, source: firstSources.get(id) ?? null }];
  });
}

async function findEventNumber(db: Reader, slug: string): Promise<number | null> {
  const [row] = await db
    .select({ n: searchDocs.n })
    .from(searchDocs)
    .innerJoin(events, eq(events.id, searchDocs.eventId))
    .where(eq(events.slug, slug));
  return row?.n ?? null;
}

function selectOfStatus(
  db: Reader,
  {
    status,
    trackId,
    before,
    most,
  }: { status: string; trackId: string | null; before: number | null; most: number },
) {
  return db
    .select({ n: eventFacets.n, eventId: searchDocs.eventId })
    .from(facets)
    .innerJoin(eventFacets, eq(eventFacets.facetId, facets.id))
    .innerJoin(searchDocs, eq(searchDocs.n, eventFacets.n))
    .where(
      and(
        eq(facets.kind, "status"),
        eq(facets.value, status),
        isVisibleNumber(eventFacets.n),
        before === null ? undefined : lt(eventFacets.n, before),
        trackId === null ? undefined : standsOnTrack(trackId),
      ),
    )
    .orderBy(desc(eventFacets.n))
    .limit(most);
}

/** Whether the event of the row bears the facet of the track. */
function standsOnTrack(trackId: string): SQL {
  return sql`exists (
    select 1 from event_facets as on_track
    where on_track.n = ${eventFacets.n} and on_track.facet_id = (
      select id from facets where kind = 'track' and value = ${trackId}
    )
  )`;
}

async function readFirstSources(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, NotHeldRow["source"]>> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ eventId: eventSources.eventId, publisher: sources.publisher, url: sources.url })
      .from(eventSources)
      .innerJoin(sources, eq(sources.id, eventSources.sourceId))
      .where(inArray(eventSources.eventId, chunk))
      .orderBy(desc(eventSources.position)),
  );
  // The last one set is that of the first position.
  return new Map(rows.map(({ eventId, publisher, url }) => [eventId, { publisher, url }]));
}
