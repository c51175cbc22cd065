import { and, asc, desc, inArray, type SQL, sql } from "drizzle-orm";
import type { ListedSource } from "@/lib/records/source-detail";
import type { SourceFilter, SourceSort } from "@/lib/records/source-filter";
import { sourceCredibilities } from "@/lib/records/vocabularies";
import { sources } from "../../schema/sources";
import type { Reader, Store } from "../../store";
import { pause } from "../timeline/pause";
import { isCitedInPublic, sourceConditions } from "./source-conditions";

/** Candidates that one statement looks at, so that none holds the thread for long; the first finds a page mostly. */
const firstSliceSize = 200;
const sliceSize = 2_000;

export interface SourcePageQuestion {
  filter: SourceFilter;
  /** The latest first, or by publisher; what shares a root stands together, the root before its copies. */
  sort: SourceSort;
  /** `next` of the page before; null for the first. */
  after: string | null;
  limit: number;
  /** Only what a published event cites. */
  isPublic: boolean;
}

/** A page of sources; `next` is the `after` of the page that follows, null at the end. */
export interface SourcePage {
  sources: ListedSource[];
  next: string | null;
}

/** The sources that a filter selects, a page of them, found from where the page before ended. */
export function listSources(store: Store, question: SourcePageQuestion): Promise<SourcePage> {
  return store.read(async ({ db }) => {
    const { sort, limit } = question;
    const found: ListedKey[] = [];
    for await (const slice of matchSources(db, { ...question, after: parseKey(question.after) })) {
      found.push(...slice);
      if (found.length > limit) break;
    }
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const isMore = found.length > limit && last !== undefined;
    return {
      sources: await readListed(db, page, sort),
      next: isMore ? `${last.order}|${last.id}` : null,
    };
  });
}

interface ListedKey {
  id: string;
  order: string;
  rootId: string;
}

/** What meets a filter, slice by slice in the order asked for; other requests run in between. */
export async function* matchSources(
  db: Reader,
  asked: Pick<SourcePageQuestion, "filter" | "sort" | "isPublic"> & {
    after: { order: string; id: string } | null;
  },
): AsyncGenerator<ListedKey[]> {
  const isByDay = asked.sort === "day";
  const order = isByDay ? sources.dayOrder : sources.publisherOrder;
  const inOrder = isByDay ? [desc(order), desc(sources.id)] : [asc(order), asc(sources.id)];
  const wanted = and(sourceConditions(asked.filter), asked.isPublic ? isCitedInPublic(db) : undefined);
  let { after } = asked;
  let limit = firstSliceSize;
  for (;;) {
    const rows = await db
      .select({
        id: sources.id,
        order,
        rootId: sources.rootId,
        isMet: wanted === undefined ? sql<number>`1` : sql<number>`${wanted}`,
      })
      .from(sources)
      .where(after === null ? undefined : behind(isByDay, after))
      .orderBy(...inOrder)
      .limit(limit);
    yield rows.filter(({ isMet }) => isMet === 1);
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    after = last;
    limit = sliceSize;
    await pause();
  }
}

function behind(isByDay: boolean, { order, id }: { order: string; id: string }): SQL {
  return isByDay
    ? sql`(${sources.dayOrder}, ${sources.id}) < (${order}, ${id})`
    : sql`(${sources.publisherOrder}, ${sources.id}) > (${order}, ${id})`;
}

function parseKey(after: string | null): { order: string; id: string } | null {
  const bar = after?.lastIndexOf("|") ?? -1;
  return after === null || bar < 0 ? null : { order: after.slice(0, bar), id: after.slice(bar + 1) };
}

async function readListed(
  db: Reader,
  keys: readonly { id: string }[],
  sort: SourceSort,
): Promise<ListedSource[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select(listedColumns)
    .from(sources)
    .where(
      inArray(
        sources.id,
        keys.map(({ id }) => id),
      ),
    )
    .orderBy(
      ...(sort === "day"
        ? [desc(sources.dayOrder), desc(sources.id)]
        : [asc(sources.publisherOrder), asc(sources.id)]),
    );
  return rows.map(toListed);
}

/** The columns of a source in a list. */
export const listedColumns = {
  id: sources.id,
  slug: sources.slug,
  url: sources.url,
  title: sources.title,
  publisher: sources.publisher,
  language: sources.language,
  published: sources.published,
  archivedUrl: sources.archivedUrl,
  derivedFrom: sources.derivedFrom,
  rootId: sources.rootId,
  reliability: sources.reliability,
  credibility: sources.credibility,
  version: sources.version,
};

/** A row of those columns as a source in a list. */
export function toListed(
  row: Omit<ListedSource, "credibility"> & { credibility: number | null },
): ListedSource {
  return { ...row, credibility: sourceCredibilities.find((digit) => digit === row.credibility) ?? null };
}
