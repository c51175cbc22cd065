import { and, asc, inArray, type SQL, sql } from "drizzle-orm";
import { everyEvent } from "@/lib/records/event-filter";
import type { Dialect } from "../../dialect";
import { isShownRecord } from "../../rows/hidden-records";
import { events } from "../../schema/events";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { sources } from "../../schema/sources";
import { tracks } from "../../schema/tracks";
import type { Reader, Store } from "../../store";
import { hasPage } from "../sources/source-conditions";
import { countEventsBounded } from "../timeline/count-events-bounded";
import { pause } from "../timeline/pause";

/** The kinds of record that have pages of their own, as they stand in addresses. */
export const pageSections = ["events", "people", "places", "parties", "tracks", "sources"] as const;
export type PageSection = (typeof pageSections)[number];

const tables = { events, people, places, parties, tracks, sources };

/** Rows that one statement looks at, so that none holds the thread for long. */
const sliceSize = 2_000;

/** How many records of each kind there are, whether or not readers may see all of them. */
export async function countSections(store: Store): Promise<Record<PageSection, number>> {
  // Counted by the bins of their days: events may be a million.
  const { count } = await countEventsBounded(store, everyEvent);
  return store.read(async ({ db }) => ({
    events: count,
    people: await db.$count(people),
    places: await db.$count(places),
    parties: await db.$count(parties),
    tracks: await db.$count(tracks),
    sources: await db.$count(sources),
  }));
}

/**
 * The records of a kind that have a page which search engines may list: those among the `limit` records from the `offset`-th on that
 * readers may see, so a slice may hold fewer. Retracted events are left out, their pages ask for that.
 */
export function listShownPages(
  store: Store,
  { section, offset, limit }: { section: PageSection; offset: number; limit: number },
): Promise<{ slug: string; updatedAt: number }[]> {
  return store.read(async (context) => {
    const { db } = context;
    const found: { slug: string; updatedAt: number }[] = [];
    for (let done = 0; done < limit; done += sliceSize) {
      if (done > 0) await pause();
      const ids = await sliceOf(context, section, offset + done, Math.min(sliceSize, limit - done));
      if (ids.length === 0) break;
      found.push(...(await selectShown(db, section, ids)));
    }
    return found;
  });
}

async function sliceOf(
  { db, dialect }: { db: Reader; dialect: Dialect },
  section: PageSection,
  offset: number,
  limit: number,
): Promise<string[]> {
  if (section === "events") {
    const rows = await db
      .select({ id: sql<string>`${events.id}` })
      // The other indexes would sort the whole record for each slice.
      .from(dialect.readBy(events, "events_changed"))
      .where(sql`${events.state} = 'published'`)
      .orderBy(asc(events.updatedAt), asc(events.id))
      .limit(limit)
      .offset(offset);
    return rows.map(({ id }) => id);
  }
  const table = tables[section];
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .orderBy(asc(table.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

async function selectShown(
  db: Reader,
  section: PageSection,
  ids: string[],
): Promise<{ slug: string; updatedAt: number }[]> {
  if (section === "events") {
    // The state is asked of the rows: in SQL it would make the engine go through all events of it.
    const rows = await db
      .select({ slug: events.slug, updatedAt: events.updatedAt, state: events.state })
      .from(events)
      .where(inArray(events.id, ids));
    return rows
      .filter(({ state }) => state === "published")
      .map(({ slug, updatedAt }) => ({ slug, updatedAt }));
  }
  const table = tables[section];
  return db
    .select({ slug: table.slug, updatedAt: table.updatedAt })
    .from(table)
    .where(and(inArray(table.id, ids), isShown(db, section)))
    .orderBy(asc(table.id));
}

function isShown(db: Reader, section: Exclude<PageSection, "events">): SQL | undefined {
  switch (section) {
    case "people":
      return isShownRecord(db, "person", people.id);
    case "places":
      return isShownRecord(db, "place", places.id);
    case "parties":
      return isShownRecord(db, "party", parties.id);
    case "sources":
      return hasPage(db);
    case "tracks":
      return undefined;
  }
}
