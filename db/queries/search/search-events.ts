import { and, asc, desc, inArray, sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { everyEvent } from "@/lib/records/event-filter";
import { foldText } from "@/lib/records/folded-text";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import type { Dialect } from "../../dialect";
import { isVisibleNumber } from "../../rows/visible-number";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Store } from "../../store";
import { readFacetFilter } from "../timeline/facet-filter";
import { readFoundEvents } from "../timeline/found-events";
import { matchNumbers, mostExact } from "../timeline/match-numbers";
import { numberRange } from "../timeline/ordered-numbers";
import { readWindowEvents } from "../timeline/read-window-events";

type Context = { db: Reader; dialect: Dialect };

/** An event that a search found. */
export interface SearchHit {
  event: TimelineEvent;
  /** Lines of its text, folded, that hold a word searched for; the title is left out. */
  lines: string[];
}

export interface SearchAnswer {
  hits: SearchHit[];
  matches: BoundedCount;
  /** Hits are ordered by how well they fit; false where so many match that only the latest are listed. */
  isRanked: boolean;
}

const mostLines = 3;

/**
 * The published events whose text or names hold every word of `text`, in either script: those that fit best first, among
 * equals the latest. Of more than 10,000 matches no order by fit is made: the latest come first. `offset` hits are passed over.
 */
export function searchEvents(
  store: Store,
  text: string,
  { limit, offset = 0, dayOfData }: { limit: number; offset?: number; dayOfData: CivilDay },
): Promise<SearchAnswer> {
  return store.read(async (context) => {
    const filter = await readFacetFilter(context.db, { ...everyEvent, text });
    const phrases = filter.phrases ?? [];
    if (phrases.length === 0) return { hits: [], matches: { count: 0, isAtLeast: false }, isRanked: true };
    const { numbers, isMore } = await matchNumbers(context, filter, numberRange(null, null));
    const page = isMore
      ? numbers.slice(offset, offset + limit)
      : await readRanked(context, phrases, { limit, offset });
    return {
      hits: await readHits(
        context.db,
        page,
        phrases.flatMap(({ parts }) => parts),
        dayOfData,
      ),
      matches: { count: isMore ? mostExact : numbers.length, isAtLeast: isMore },
      isRanked: !isMore,
    };
  });
}

async function readRanked(
  { db, dialect }: Context,
  phrases: Parameters<Dialect["foundTexts"]>[0],
  { limit, offset }: { limit: number; offset: number },
): Promise<number[]> {
  const { table, n, condition, rank } = dialect.foundTexts(phrases);
  const rows = await db
    .select({ n: sql<number>`${n}`.as("n") })
    .from(table)
    .where(and(condition, isVisibleNumber(n)))
    .orderBy(asc(rank), desc(sql`n`))
    .limit(limit)
    .offset(offset);
  return rows.map((row) => row.n);
}

async function readHits(
  db: Reader,
  numbers: readonly number[],
  parts: readonly string[],
  dayOfData: CivilDay,
): Promise<SearchHit[]> {
  const found = await readFoundEvents(db, numbers);
  const ids = new Map(found.map(({ n, eventId }) => [n, eventId]));
  const bodies = await db
    .select({ eventId: searchDocs.eventId, body: searchDocs.body })
    .from(searchDocs)
    .where(inArray(searchDocs.n, [...numbers]));
  const bodyOf = new Map(bodies.map(({ eventId, body }) => [eventId, body]));
  const events = await readWindowEvents(db, [...ids.values()], dayOfData);
  const eventOf = new Map(events.map((event) => [event.id, event]));
  return numbers.flatMap((n) => {
    const event = eventOf.get(ids.get(n) ?? "");
    return event === undefined ? [] : [{ event, lines: linesOf(event, bodyOf.get(event.id) ?? "", parts) }];
  });
}

function linesOf(event: TimelineEvent, body: string, parts: readonly string[]): string[] {
  const title = foldText(event.title);
  return body
    .split("\n")
    .filter((line) => line !== title && parts.some((part) => line.includes(part)))
    .slice(0, mostLines);
}
