import { and, desc, eq, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { everyEvent } from "@/lib/records/event-filter";
import type { ChangeKey } from "@/lib/records/queue-view";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Store } from "../../store";
import { readFacetFilter } from "../timeline/facet-filter";
import { matchNumbers } from "../timeline/match-numbers";
import { numberRange } from "../timeline/ordered-numbers";

export interface PublishedQuestion {
  /** Words of the title, the text or the names in it; "" for everything. */
  text: string;
  after: ChangeKey | null;
  limit: number;
}

const columns = {
  id: events.id,
  slug: events.slug,
  type: events.type,
  title: events.title,
  date: events.date,
  version: events.version,
  updatedAt: events.updatedAt,
};

/** A published event as the desk lists it; instants in milliseconds. */
export type PublishedRow = Awaited<ReturnType<typeof selectRows>>[number];

/**
 * The published events that were changed last, the latest first, and whether there are more behind them. Of more than 10,000
 * that hold a text, only those of the latest days are looked at: `isCut` is true then.
 */
export function listPublished(
  store: Store,
  { text, after, limit }: PublishedQuestion,
): Promise<{ rows: PublishedRow[]; hasMore: boolean; isCut: boolean }> {
  return store.read(async (context) => {
    const { db } = context;
    const { ids, hasMore, isCut } =
      text === ""
        ? await listLatestIds(context, after, limit)
        : await listIdsWithText(context, text, after, limit);
    const rows = await selectRows(db)
      .where(inArray(events.id, ids))
      .orderBy(...latestFirst);
    return { rows, hasMore, isCut };
  });
}

const latestFirst = [desc(events.updatedAt), desc(events.id)];

function selectRows(db: Reader) {
  return db.select(columns).from(events);
}

type Context = { db: Reader; dialect: Dialect };
type FoundIds = { ids: string[]; hasMore: boolean; isCut: boolean };

async function listLatestIds(
  { db, dialect }: Context,
  after: ChangeKey | null,
  limit: number,
): Promise<FoundIds> {
  const rows = await db
    .select({ id: sql<string>`${events.id}` })
    // Of the other indexes each would sort the whole record.
    .from(dialect.readBy(events, "events_changed"))
    // The condition of the index, word by word.
    .where(and(sql`${events.state} = 'published'`, behind(after)))
    .orderBy(...latestFirst)
    .limit(limit + 1);
  return { ids: rows.slice(0, limit).map(({ id }) => id), hasMore: rows.length > limit, isCut: false };
}

function behind(after: ChangeKey | null): SQL | undefined {
  if (after === null) return undefined;
  const { updatedAt, id } = after;
  // Said apart, the bound lets the index begin where the page does.
  return and(lte(events.updatedAt, updatedAt), or(lt(events.updatedAt, updatedAt), lt(events.id, id)));
}

async function listIdsWithText(
  context: Context,
  text: string,
  after: ChangeKey | null,
  limit: number,
): Promise<FoundIds> {
  const { db } = context;
  const filter = await readFacetFilter(db, { ...everyEvent, text });
  // A text without letter or number is in nothing.
  if (filter.phrases === null || filter.phrases.length === 0)
    return { ids: [], hasMore: false, isCut: false };
  const { numbers, isMore } = await matchNumbers(context, filter, numberRange(null, null));
  const keys = await inChunks(numbers, (chunk) =>
    db
      .select({ updatedAt: events.updatedAt, id: events.id })
      .from(searchDocs)
      .innerJoin(events, eq(events.id, searchDocs.eventId))
      .where(and(inArray(searchDocs.n, chunk), eq(events.state, "published"))),
  );
  const left = keys.filter((key) => after === null || compare(key, after) > 0).sort(compare);
  return { ids: left.slice(0, limit).map(({ id }) => id), hasMore: left.length > limit, isCut: isMore };
}

/** The order of changes, the latest first; ids as SQLite compares them. */
function compare(one: ChangeKey, other: ChangeKey): number {
  if (one.updatedAt !== other.updatedAt) return other.updatedAt - one.updatedAt;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
