import { desc, inArray, sql } from "drizzle-orm";
import type { EventFilter } from "@/lib/records/event-filter";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { readFacetFilter } from "../timeline/facet-filter";
import { readEventsThatMeet, readFoundEvents } from "../timeline/found-events";
import { matchNumbers } from "../timeline/match-numbers";
import { numberRange } from "../timeline/ordered-numbers";

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

/** So many events that changed last, and so many that fit by their days, are looked through; no feed goes back further. */
const mostLookedAt = 2_000;

/**
 * The published events that a filter selects and that begin on its days, by when they were published, the newest first. Whole in a
 * record of up to 2,000 events; of a larger one it goes back as far as the changes that are looked through.
 */
export function listNewestEventIds(
  store: Store,
  { filter, before, limit }: { filter: EventFilter; before: NewestCursor | null; limit: number },
): Promise<NewestPage> {
  return store.read(async (context) => {
    const ids = await candidateIds(context, await withCurrentSlugs(context.db, filter));
    // The state is asked of the rows: in SQL it would make the engine go through all events of it.
    const rows = await inChunks(ids, (chunk) =>
      context.db
        .select({ id: events.id, publishedAt: events.publishedAt, state: events.state })
        .from(events)
        .where(inArray(events.id, chunk)),
    );
    const found = rows
      .filter(({ state }) => state === "published")
      .filter((row) => before === null || compareNewest(before, row) < 0)
      .sort(compareNewest);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const isLast = last === undefined || found.length <= limit;
    return {
      ids: page.map(({ id }) => id),
      next: isLast ? null : { publishedAt: last.publishedAt, id: last.id },
    };
  });
}

/** Negative where `one` stands before `other`. */
function compareNewest(one: NewestCursor, other: NewestCursor): number {
  if (one.publishedAt !== other.publishedAt) return other.publishedAt - one.publishedAt;
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}

/** Ids of what may stand in the feed, in no order. */
async function candidateIds(context: Context, filter: EventFilter): Promise<string[]> {
  const changed = await changedIds(context);
  const facets = await readFacetFilter(context.db, filter);
  const range = numberRange(filter.from, filter.to);
  const asksNothing = facets.groups.length === 0 && facets.phrases === null && facets.rest === null;
  if (asksNothing && filter.from === null && filter.to === null) return changed;
  const { numbers } = await matchNumbers(context, facets, range, { most: mostLookedAt });
  const fitting = await readFoundEvents(context.db, numbers);
  const meeting = await readEventsThatMeet(context, changed, facets);
  const isOnItsDays = ({ n }: { n: number }) => n >= range.from && n < range.before;
  return [...new Set([...fitting, ...meeting.filter(isOnItsDays)].map(({ eventId }) => eventId))];
}

/** The published events that changed last; what was published last is among them. */
async function changedIds({ db, dialect }: Context): Promise<string[]> {
  const rows = await db
    .select({ id: sql<string>`${events.id}` })
    // Of the other indexes each would sort the whole record.
    .from(dialect.readBy(events, "events_changed"))
    .where(sql`${events.state} = 'published'`)
    .orderBy(desc(events.updatedAt), desc(events.id))
    .limit(mostLookedAt);
  return rows.map(({ id }) => id);
}
