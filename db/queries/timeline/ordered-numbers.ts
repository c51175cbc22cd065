import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import type { CivilDay } from "@/lib/dates/civil-day";
import { numbersOfDay } from "@/lib/records/event-number";
import type { SearchPhrase } from "@/lib/records/folded-text";
import type { Dialect } from "../../dialect";
import { isVisibleNumber } from "../../rows/visible-number";
import { eventFacets } from "../../schema/event-facets";
import { searchDocs } from "../../schema/search-docs";
import type { Reader } from "../../store";
import type { FacetGroup } from "./facet-filter";

/** A few facets together are read in one go and sorted up to here; beyond, their ordered lists are merged. */
const mostSorted = 20_000;

/** Numbers of events (lib/records/event-number.ts) from `from` up to, not including, `before`. */
export interface NumberRange {
  from: number;
  before: number;
}

/** The first numbers of a range, in the order of days or the other way round. */
export interface NumbersAsked extends NumberRange {
  limit: number;
  isEarliestFirst: boolean;
}

/** The numbers of the days from `from` to `to`; null is the end of the calendar. */
export function numberRange(from: CivilDay | null, to: CivilDay | null): NumberRange {
  return {
    from: from === null ? 0 : numbersOfDay(from).from,
    before: to === null ? Number.MAX_SAFE_INTEGER : numbersOfDay(to).before,
  };
}

/** A select of the events that bear one of the facets of a group, or of all (null). */
export function groupNumbers(db: Reader, group: FacetGroup | null, asked: NumbersAsked): SQL {
  if (group === null) {
    return db
      .select({ n: sql<number>`${searchDocs.n}`.as("n") })
      .from(searchDocs)
      .where(inRange(searchDocs.n, asked))
      .orderBy(inOrder(searchDocs.n, asked))
      .limit(asked.limit)
      .getSQL();
  }
  const listOf = (id: number) =>
    db
      .select({ n: sql<number>`${eventFacets.n}`.as("n") })
      .from(eventFacets)
      .where(and(eq(eventFacets.facetId, id), inRange(eventFacets.n, asked)));
  const [first, second, ...more] = group.ids;
  if (first !== undefined && second === undefined) {
    return listOf(first).orderBy(inOrder(eventFacets.n, asked)).limit(asked.limit).getSQL();
  }
  if (first === undefined || second === undefined || group.size <= mostSorted) {
    return db
      .selectDistinct({ n: sql<number>`${eventFacets.n}`.as("n") })
      .from(eventFacets)
      .where(and(inArray(eventFacets.facetId, group.ids), inRange(eventFacets.n, asked)))
      .orderBy(inOrder(eventFacets.n, asked))
      .limit(asked.limit)
      .getSQL();
  }
  // Each list is in order, so that the engine merges them and stops at the limit.
  return union(listOf(first), listOf(second), ...more.map(listOf))
    .orderBy(inOrder(sql`n`, asked))
    .limit(asked.limit)
    .getSQL();
}

/** A select of the events whose text holds the phrases. */
export function textNumbers(
  { db, dialect }: { db: Reader; dialect: Dialect },
  phrases: readonly SearchPhrase[],
  asked: NumbersAsked,
): SQL {
  const { table, n, condition } = dialect.foundTexts(phrases);
  return db
    .select({ n: sql<number>`${n}`.as("n") })
    .from(table)
    .where(and(condition, inRange(n, asked)))
    .orderBy(inOrder(n, asked))
    .limit(asked.limit)
    .getSQL();
}

type NumberColumn = typeof searchDocs.n | typeof eventFacets.n | SQL;

function inRange(n: NumberColumn, { from, before }: NumberRange): SQL | undefined {
  return and(gte(sql`${n}`, from), lt(sql`${n}`, before), isVisibleNumber(n));
}

function inOrder(n: NumberColumn, { isEarliestFirst }: NumbersAsked): SQL {
  return isEarliestFirst ? asc(sql`${n}`) : desc(sql`${n}`);
}

/** Runs one of these selects; the numbers come in its order. */
export async function readNumbers(
  db: Reader,
  select: SQL,
  { isEarliestFirst }: NumbersAsked,
): Promise<number[]> {
  const rows = await db.select({ n: sql<number>`numbers.n` }).from(sql`(${select}) as numbers`);
  return rows.map(({ n }) => n).sort((a, b) => (isEarliestFirst ? a - b : b - a));
}
