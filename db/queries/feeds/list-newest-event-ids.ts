import { and, desc, inArray, sql } from "drizzle-orm";
import type { EventFilter } from "@/lib/records/event-filter";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { type FacetFilter, readFacetFilter } from "../timeline/facet-filter";
import { readEventsThatMeet, readFoundEvents } from "../timeline/found-events";
import { matchNumbers } from "../timeline/match-numbers";
import { type NumberRange, numberRange } from "../timeline/ordered-numbers";
import { pause } from "../timeline/pause";

type Context = { db: Reader; dialect: Dialect };

/** Where a page of the newest events ended: when the last one was published, and its id. */
export interface NewestCursor {
  publishedAt: number;
  id: string;
}

/** A page of ids, the newest first; `next` is the `before` of the page that follows, null at the end. */
export interface NewestPage {
  ids: string[];
  next: NewestCursor | null;
}

/** Up to so many events that a filter selects, all are sorted; of more, the newest are looked through. */
const mostSorted = 2_000;
/** So many of the newest are looked through for a page, so that none takes long. */
const mostLookedThrough = 20_000;
/** Events that one statement looks at. */
const sliceSize = 1_000;

/**
 * The published events that a filter selects and that begin on its days, by when they were published, the newest first: all of them,
 * page by page. A page with a `next` may hold fewer than asked for, where few of many events fit.
 */
export function listNewestEventIds(
  store: Store,
  { filter, before, limit }: { filter: EventFilter; before: NewestCursor | null; limit: number },
): Promise<NewestPage> {
  return store.read(async (context) => {
    const facets = await readFacetFilter(context.db, await withCurrentSlugs(context.db, filter));
    const asksNothing = facets.groups.length === 0 && facets.phrases === null && facets.rest === null;
    if (asksNothing && filter.from === null && filter.to === null) {
      return pageOf(await readNewest(context, before, limit + 1), limit);
    }
    const range = numberRange(filter.from, filter.to);
    const { numbers, isMore } = await matchNumbers(context, facets, range, { most: mostSorted });
    if (isMore) return walkNewest(context, { facets, range, before, limit });
    const fitting = await readFoundEvents(context.db, numbers);
    const keys = await readKeys(
      context.db,
      fitting.map(({ eventId }) => eventId),
    );
    const left = keys.filter((key) => before === null || compareNewest(before, key) < 0);
    return pageOf(left.sort(compareNewest), limit);
  });
}

/** The first of these keys; there is a next page where there are more of them. */
function pageOf(keys: readonly NewestCursor[], limit: number): NewestPage {
  const page = keys.slice(0, limit);
  return { ids: page.map(({ id }) => id), next: keys.length > limit ? (page.at(-1) ?? null) : null };
}

/** Negative where `one` stands before `other`. */
function compareNewest(one: NewestCursor, other: NewestCursor): number {
  if (one.publishedAt !== other.publishedAt) return other.publishedAt - one.publishedAt;
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}

/** The newest behind a key, in order. */
async function readNewest(
  { db, dialect }: Context,
  before: NewestCursor | null,
  limit: number,
): Promise<NewestCursor[]> {
  const behind =
    before === null
      ? undefined
      : sql`(${events.publishedAt}, ${events.id}) < (${before.publishedAt}, ${before.id})`;
  return (
    db
      .select({ publishedAt: sql<number>`${events.publishedAt}`, id: sql<string>`${events.id}` })
      // Of the other indexes each would sort the whole record.
      .from(dialect.readBy(events, "events_newest"))
      // The condition of the index, word by word.
      .where(and(sql`${events.state} = 'published'`, behind))
      .orderBy(desc(events.publishedAt), desc(events.id))
      .limit(limit)
  );
}

/** A page of those that fit among the newest behind a key; where it was looked through in vain, the next begins there. */
async function walkNewest(
  context: Context,
  {
    facets,
    range,
    before,
    limit,
  }: { facets: FacetFilter; range: NumberRange; before: NewestCursor | null; limit: number },
): Promise<NewestPage> {
  const found: NewestCursor[] = [];
  let last = before;
  for (let looked = 0; looked < mostLookedThrough; looked += sliceSize) {
    const slice = await readNewest(context, last, sliceSize);
    const meeting = await readEventsThatMeet(
      context,
      slice.map(({ id }) => id),
      facets,
    );
    const fitting = new Set(
      meeting.filter(({ n }) => n >= range.from && n < range.before).map(({ eventId }) => eventId),
    );
    found.push(...slice.filter(({ id }) => fitting.has(id)));
    if (found.length > limit || slice.length < sliceSize) return pageOf(found, limit);
    last = slice.at(-1) ?? null;
    await pause();
  }
  return { ids: found.map(({ id }) => id), next: last };
}

async function readKeys(db: Reader, ids: readonly string[]): Promise<NewestCursor[]> {
  // The state is asked of the rows: in SQL it would make the engine go through all events of it.
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ id: events.id, publishedAt: events.publishedAt, state: events.state })
      .from(events)
      .where(inArray(events.id, chunk)),
  );
  return rows
    .filter(({ state }) => state === "published")
    .map(({ publishedAt, id }) => ({ publishedAt, id }));
}
