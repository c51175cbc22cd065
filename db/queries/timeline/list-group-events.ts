import { and, eq, inArray } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import { type FacetKind, facets } from "../../schema/facets";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { readBinnedFacets } from "./bin-counts";
import { type FacetGroup, readFacetFilter } from "./facet-filter";
import { type EventPage, readPage } from "./list-event-page";
import { numberRange } from "./ordered-numbers";

/** The events of one lane (and standing, unless null) that begin in a span of days and meet a filter, the latest first. */
export function listGroupEvents(
  store: Store,
  question: {
    filter: EventFilter;
    from: CivilDay;
    to: CivilDay;
    laneId: string;
    standing: string | null;
    after: number | null;
    limit: number;
    dayOfData: CivilDay;
  },
): Promise<EventPage> {
  const { filter, from, to, laneId, standing, after, limit, dayOfData } = question;
  return store.read(async (context) => {
    const { db } = context;
    const asked = await readFacetFilter(db, await withCurrentSlugs(db, filter));
    const lane = (await readBinnedFacets(db)).filter((facet) => facet.laneId === laneId);
    const isContact = lane.some((facet) => facet.isContact);
    const groups = [...asked.groups, await groupOf(db, lane)];
    if (standing !== null) groups.push(await standingGroup(db, isContact ? "status" : "standing", standing));
    return readPage(
      context,
      { ...asked, groups },
      { ...numberRange(from, to), reaching: [], after, limit, isDescending: true, dayOfData },
    );
  });
}

async function groupOf(db: Reader, lane: readonly { id: number }[]): Promise<FacetGroup> {
  const ids = lane.map(({ id }) => id);
  return sized(
    await db.select({ id: facets.id, count: facets.count }).from(facets).where(inArray(facets.id, ids)),
  );
}

async function standingGroup(db: Reader, kind: FacetKind, value: string): Promise<FacetGroup> {
  return sized(
    await db
      .select({ id: facets.id, count: facets.count })
      .from(facets)
      .where(and(eq(facets.kind, kind), eq(facets.value, value))),
  );
}

function sized(rows: readonly { id: number; count: number }[]): FacetGroup {
  return { ids: rows.map(({ id }) => id), size: rows.reduce((sum, { count }) => sum + count, 0) };
}
