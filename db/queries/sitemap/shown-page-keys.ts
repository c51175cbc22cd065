import { and, asc, type SQL, sql } from "drizzle-orm";
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
import { pause } from "../timeline/pause";

/** The kinds of record that have pages of their own, as they stand in addresses. */
export const pageSections = ["events", "people", "places", "parties", "tracks", "sources"] as const;
export type PageSection = (typeof pageSections)[number];

export const pageTables = { events, people, places, parties, tracks, sources };

/**
 * Where a record stands among those of its kind: events by when they were published, so that new ones come last; all others by id, and
 * `at` is 0. No change of what a record says moves it.
 */
export interface PageKey {
  at: number;
  id: string;
}

/** The records of a kind behind one of them and up to another, it included; null is an open end. */
export interface PageSpan {
  section: PageSection;
  after: PageKey | null;
  through: PageKey | null;
}

/** Rows that one statement looks at, so that none holds the thread for long. */
const sliceSize = 2_000;

/**
 * The records of a span that have a page which search engines may list, in order, a slice at a time; other requests run in between.
 * Retracted events are left out, their pages ask for that.
 */
export async function* walkShownKeys(store: Store, span: PageSpan): AsyncGenerator<PageKey[]> {
  let after = span.after;
  for (;;) {
    const rows = await store.read((context) => readSlice(context, { ...span, after }));
    const shown = rows.filter(({ isShown }) => isShown === 1).map(({ at, id }) => ({ at, id }));
    if (shown.length > 0) yield shown;
    const last = rows.at(-1);
    if (last === undefined || rows.length < sliceSize) return;
    after = { at: last.at, id: last.id };
    await pause();
  }
}

function readSlice(
  { db, dialect }: { db: Reader; dialect: Dialect },
  { section, after, through }: PageSpan,
): Promise<{ at: number; id: string; isShown: number }[]> {
  if (section === "events") {
    const key = sql`(${events.publishedAt}, ${events.id})`;
    return (
      db
        .select({
          at: sql<number>`${events.publishedAt}`,
          id: sql<string>`${events.id}`,
          isShown: sql<number>`1`,
        })
        // The other indexes would sort the whole record for each slice.
        .from(dialect.readBy(events, "events_newest"))
        .where(
          and(
            // The condition of the index, word by word.
            sql`${events.state} = 'published'`,
            after === null ? undefined : sql`${key} > (${after.at}, ${after.id})`,
            through === null ? undefined : sql`${key} <= (${through.at}, ${through.id})`,
          ),
        )
        .orderBy(asc(events.publishedAt), asc(events.id))
        .limit(sliceSize)
    );
  }
  const { id } = pageTables[section];
  return db
    .select({ at: sql<number>`0`, id, isShown: sql<number>`${isShown(db, section) ?? sql`1`}` })
    .from(pageTables[section])
    .where(
      and(
        after === null ? undefined : sql`${id} > ${after.id}`,
        through === null ? undefined : sql`${id} <= ${through.id}`,
      ),
    )
    .orderBy(asc(id))
    .limit(sliceSize);
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
