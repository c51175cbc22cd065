import type { DatedEvent } from "../coincidence/dated-event";
import { dayNumber } from "../dates/civil-day";
import type { DateWords } from "../dates/date-words";
import type { StoredRule } from "../records/stored-rule";
import { type AlignedDensity, alignedDensity, alignedReachDays, spreadDaysOf } from "./aligned-density";
import type { FigureNumber } from "./figure-input";
import type { RuleEvaluation } from "./rule-evaluation";
import type { TestedSeries } from "./tested-series";
import type { TimelineEvent } from "./timeline-event";

/** An antecedent near a consequent; offsets in days, negative before it. */
export interface AlignedClaim {
  event: TimelineEvent;
  /** All offsets that the two dates leave open, and their middle. */
  low: number;
  high: number;
  middle: number;
  /** Whether the rule makes a pair of the two. */
  pair: "certain" | "possible" | null;
}

/** A consequent at day 0, with the antecedents that can lie within 30 days of it, in order of offset. */
export interface AlignedRow {
  contact: TimelineEvent;
  number: FigureNumber | null;
  claims: AlignedClaim[];
  /** Offsets of the days in which a partner would count; null where the rule asks nothing of this one. */
  window: { low: number; high: number } | null;
  /** The language of dates; left out: English. */
  dates?: DateWords | undefined;
}

export type AlignedSort = "date" | "lag";

/** All that the aligned view shows. */
export interface AlignedInput {
  rule: Pick<StoredRule, "name" | "words" | "definition">;
  windowDays: number;
  /** The latest consequents, sorted; none where the record is too large to list them. */
  rows: AlignedRow[];
  sort: AlignedSort;
  /** How many consequents the rule selects, and antecedents. */
  consequentCount: number;
  antecedentCount: number;
  density: AlignedDensity;
  /** Why no chance is given; null where it is. */
  noChance: string | null;
}

/** Most rows that are drawn: the latest. */
export const mostAlignedRows = 60;
const seed = 1;

/** Aligns the consequents of a rule at day 0. `series` are the dates by which the rule counts. */
export function alignedInputOf(
  { evaluation, series }: { evaluation: RuleEvaluation; series: TestedSeries },
  numbers: ReadonlyMap<string, FigureNumber>,
  sort: AlignedSort,
  mostRows = mostAlignedRows,
): AlignedInput {
  const { rule, windowDays, coverage } = evaluation;
  const consequents = spreadDaysOf(series.consequents);
  const antecedents = spreadDaysOf(series.antecedents);
  const observation = coverage.isDeclaredComplete ? coverage.observation : null;
  const density = alignedDensity({ consequents, antecedents, windowDays, observation, seed });
  const rows = series.isListed ? rowsOf(evaluation, series, numbers, mostRows) : [];
  return {
    rule: { name: rule.name, words: rule.words, definition: rule.definition },
    windowDays,
    rows: sort === "lag" ? byLag(rows) : rows,
    sort,
    consequentCount: countOf(consequents),
    antecedentCount: countOf(antecedents),
    density,
    noChance: density.chance !== null ? null : noChanceSentence(evaluation),
  };
}

function countOf(days: readonly { count: number }[]): number {
  return days.reduce((sum, { count }) => sum + count, 0);
}

function noChanceSentence({ coverage, rule }: RuleEvaluation): string {
  if (coverage.isDeclaredComplete) return "What chance would give is not computed for this rule.";
  return `The ${rule.words.antecedentMany} recorded here are a selection, so no chance is given.`;
}

/** The latest consequents, the latest last. */
function rowsOf(
  evaluation: RuleEvaluation,
  series: Extract<TestedSeries, { isListed: true }>,
  numbers: ReadonlyMap<string, FigureNumber>,
  mostRows: number,
): AlignedRow[] {
  const pairs = new Map(
    evaluation.result.pairs.map((pair) => [`${pair.consequentId} ${pair.antecedentId}`, pair.certainty]),
  );
  const daysOf = new Map([...series.consequents, ...series.antecedents].map((dated) => [dated.id, dated]));
  const claims = evaluation.antecedents.flatMap((event) => {
    const dated = daysOf.get(event.id);
    return dated === undefined ? [] : [{ event, days: numbersOf(dated) }];
  });
  return evaluation.consequents.slice(-mostRows).flatMap((contact) => {
    const dated = daysOf.get(contact.id);
    if (dated === undefined) return [];
    const own = numbersOf(dated);
    const near = claims.flatMap(({ event, days }): AlignedClaim[] => {
      const low = days.earliest - own.latest;
      const high = days.latest - own.earliest;
      if (event.id === contact.id || high < -alignedReachDays || low > alignedReachDays) return [];
      const pair = pairs.get(`${contact.id} ${event.id}`) ?? null;
      return [{ event, low, high, middle: (low + high) / 2, pair }];
    });
    near.sort((a, b) => a.middle - b.middle || (a.event.id < b.event.id ? -1 : 1));
    const number = numbers.get(contact.id) ?? null;
    return [{ contact, number, claims: near, window: windowOf(evaluation, dated) }];
  });
}

function numbersOf({ start }: DatedEvent): { earliest: number; latest: number } {
  return { earliest: dayNumber(start.earliest), latest: dayNumber(start.latest) };
}

/** The offsets at which an antecedent of one consequent would count. */
function windowOf(
  { rule, windowDays }: RuleEvaluation,
  { start, madePublic }: DatedEvent,
): AlignedRow["window"] {
  const { direction, offsetDays } = rule.definition;
  switch (direction) {
    case "after":
      return { low: -offsetDays - windowDays, high: -offsetDays };
    case "before":
      return { low: offsetDays, high: offsetDays + windowDays };
    case "either":
      return { low: -offsetDays - windowDays, high: -offsetDays + windowDays };
    case "sameDay":
      return { low: 0, high: 0 };
    case "betweenPublicAndHeld":
      return madePublic === null
        ? null
        : { low: Math.min(0, dayNumber(madePublic.earliest) - dayNumber(start.latest)), high: 0 };
  }
}

/** The nearest pair first, then what has no pair by its nearest antecedent, then what has none; the later first among equals. */
function byLag(rows: readonly AlignedRow[]): AlignedRow[] {
  const nearest = (row: AlignedRow, onlyPairs: boolean) =>
    row.claims.reduce(
      (least, claim) => (onlyPairs && claim.pair === null ? least : Math.min(least, Math.abs(claim.middle))),
      Infinity,
    );
  const keyed = rows.map((row, at) => ({ row, at, pair: nearest(row, true), any: nearest(row, false) }));
  const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return keyed
    .sort((a, b) => order(a.pair, b.pair) || order(a.any, b.any) || b.at - a.at)
    .map(({ row }) => row);
}
