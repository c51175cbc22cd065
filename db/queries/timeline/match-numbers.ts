import { and, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { phraseTest, type SearchPhrase } from "@/lib/records/folded-text";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import type { Dialect } from "../../dialect";
import { eventFacets } from "../../schema/event-facets";
import { events } from "../../schema/events";
import { searchDocs } from "../../schema/search-docs";
import type { Reader } from "../../store";
import { eventConditions } from "./event-conditions";
import { type FacetFilter, type FacetGroup, isImpossible } from "./facet-filter";
import {
  groupNumbers,
  type NumberRange,
  type NumbersAsked,
  readNumbers,
  textNumbers,
} from "./ordered-numbers";
import { pause } from "./pause";

/** Most matches that are counted one by one; of more the answer says only that there are more. */
export const mostExact = 10_000;
/** Candidates that one statement looks at, so that none holds the thread for long. */
const sliceSize = 3_000;

type Context = { db: Reader; dialect: Dialect };

/** Events by number (lib/records/event-number.ts), in the order asked for, and whether there are more. */
export interface MatchedNumbers {
  numbers: number[];
  isMore: boolean;
}

/**
 * The latest (or earliest) `most` events of a range that meet a filter. The scarcest criterion gives candidates in order, a
 * slice a statement, and the others are asked of each; other requests run between the slices.
 */
export async function matchNumbers(
  context: Context,
  filter: FacetFilter,
  range: NumberRange,
  { most = mostExact, isEarliestFirst = false }: { most?: number; isEarliestFirst?: boolean } = {},
): Promise<MatchedNumbers> {
  if (isImpossible(filter)) return { numbers: [], isMore: false };
  const { db } = context;
  const plan = await planOf(context, filter, range);
  await pause();
  const numbers: number[] = [];
  let rest = range;
  for (;;) {
    const limit = plan.conditions.length === 0 && plan.phrases === null ? most + 1 : sliceSize;
    const slice = await readSlice(db, plan, { ...rest, limit, isEarliestFirst });
    for (const n of slice.met) numbers.push(n);
    if (numbers.length > most) return { numbers: numbers.slice(0, most), isMore: true };
    if (slice.last === null || slice.looked < limit) return { numbers, isMore: false };
    rest = isEarliestFirst ? { ...range, from: slice.last + 1 } : { ...range, before: slice.last };
    await pause();
  }
}

/** How many events of a range meet a filter: exact up to 10,000. */
export async function countMatches(
  context: Context,
  filter: FacetFilter,
  range: NumberRange,
): Promise<BoundedCount> {
  const { numbers, isMore } = await matchNumbers(context, filter, range);
  return { count: numbers.length, isAtLeast: isMore };
}

interface Plan {
  /** A select of the candidates. */
  candidates: (asked: NumbersAsked) => SQL;
  /** What SQL asks of each candidate. */
  conditions: SQL[];
  /** What its text must hold, unless the candidates come from the text; null: nothing. */
  phrases: SearchPhrase[] | null;
}

const slice = alias(searchDocs, "slice");
const borne = alias(eventFacets, "borne");

async function planOf(context: Context, filter: FacetFilter, range: NumberRange): Promise<Plan> {
  const { db } = context;
  const { phrases, rest } = filter;
  const groups = [...filter.groups].sort((a, b) => a.size - b.size);
  const restConditions = rest === null ? [] : [meetsRest(context, rest)];
  if (phrases !== null && (await isScarce(context, phrases, range, groups[0]))) {
    return {
      candidates: (asked) => textNumbers(context, phrases, asked),
      conditions: [...groups.map((group) => bearsOne(db, group)), ...restConditions],
      phrases: null,
    };
  }
  const [scarcest, ...others] = groups;
  return {
    candidates: (asked) => groupNumbers(db, scarcest ?? null, asked),
    conditions: [...others.map((group) => bearsOne(db, group)), ...restConditions],
    phrases,
  };
}

/** Whether the text is met less often than the scarcest group, as far as a short look tells. */
async function isScarce(
  context: Context,
  phrases: readonly SearchPhrase[],
  range: NumberRange,
  scarcest: FacetGroup | undefined,
): Promise<boolean> {
  if (scarcest === undefined) return true;
  const most = Math.min(scarcest.size, mostExact);
  const asked = { ...range, limit: most + 1, isEarliestFirst: false };
  return (await readNumbers(context.db, textNumbers(context, phrases, asked), asked)).length <= most;
}

/** One slice of the candidates: those that meet the plan, how many there were, and the last of them. */
async function readSlice(
  db: Reader,
  plan: Plan,
  asked: NumbersAsked,
): Promise<{ met: number[]; looked: number; last: number | null }> {
  const { conditions, phrases } = plan;
  if (conditions.length === 0 && phrases === null) {
    const met = await readNumbers(db, plan.candidates(asked), asked);
    return { met, looked: met.length, last: met.at(-1) ?? null };
  }
  const rows = await db
    .select({
      n: slice.n,
      isMet: sql<number>`${and(...conditions) ?? sql`1`}`,
      body: phrases === null ? sql<string>`''` : slice.body,
    })
    .from(sql`(${plan.candidates(asked)}) as candidates`)
    .innerJoin(slice, eq(slice.n, sql`candidates.n`));
  const isFound = phrases === null ? () => true : phraseTest(phrases);
  const order = (a: number, b: number) => (asked.isEarliestFirst ? a - b : b - a);
  return {
    met: rows
      .filter(({ isMet, body }) => isMet === 1 && isFound(body))
      .map(({ n }) => n)
      .sort(order),
    looked: rows.length,
    last: rows.reduce<number | null>((last, { n }) => (last === null || order(n, last) > 0 ? n : last), null),
  };
}

function bearsOne(db: Reader, { ids }: FacetGroup): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(borne)
      .where(and(inArray(borne.facetId, ids), eq(borne.n, slice.n))),
  );
}

function meetsRest(context: Context, rest: NonNullable<FacetFilter["rest"]>): SQL {
  return exists(
    context.db
      .select({ one: sql`1` })
      .from(events)
      .where(and(eq(events.id, slice.eventId), eventConditions(context, rest))),
  );
}
