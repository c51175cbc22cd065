import { gte, lte, type SQL, sql } from "drizzle-orm";
import { findPairs, type Pair } from "@/lib/coincidence/find-pairs";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { StoredRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { DaySpan } from "@/lib/timeline/frame";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { listByDay } from "../timeline/list-by-day";
import { pause } from "../timeline/pause";
import { listNearestAntecedents, narrowed } from "./nearest-antecedents";

/** A pair with its two events. */
export interface FoundCoincidence {
  pair: Pair;
  antecedent: TimelineEvent;
  consequent: TimelineEvent;
}

/** Consequents read together, and how often it is looked further on. */
const batchSize = 8;
const mostBatches = 25;

/**
 * The first consequent of a rule that begins in a span of days and has a pair, with its nearest. `lookedTo` is the last day looked
 * at where two hundred consequents had none; `isSearched` is false for rules by other days than held and announced, which no index
 * holds.
 */
export async function findNextCoincidence(
  store: Store,
  { rule, from, to, dayOfData }: DaySpan & { rule: StoredRule; dayOfData: CivilDay },
): Promise<{ found: FoundCoincidence | null; lookedTo: CivilDay; isSearched: boolean }> {
  const { antecedentDate, consequentDate } = rule.definition;
  if (antecedentDate !== "announced" || consequentDate !== "held") {
    return { found: null, lookedTo: from, isSearched: false };
  }
  const firstDay = rule.seal === null || rule.seal.scoredFrom < from ? from : rule.seal.scoredFrom;
  let last: TimelineEvent | undefined;
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const consequents = await listByDay(store, {
      filter: narrowed(rule, "consequent"),
      end: "first",
      most: batchSize,
      dayOfData,
      conditions: [
        gte(events.earliestDay, last?.earliestDay ?? firstDay),
        lte(events.earliestDay, to),
        ...(last === undefined ? [] : [isAfter(last)]),
      ],
    });
    const found = await firstPair(store, rule, consequents, dayOfData);
    if (found !== null) return { found, lookedTo: found.consequent.earliestDay, isSearched: true };
    last = consequents.at(-1);
    if (last === undefined || consequents.length < batchSize) {
      return { found: null, lookedTo: to, isSearched: true };
    }
  }
  return { found: null, lookedTo: last?.earliestDay ?? to, isSearched: true };
}

/** What stands after an event in the order of (earliestDay, id). */
function isAfter({ earliestDay, id }: TimelineEvent): SQL {
  return sql`(${events.earliestDay}, ${events.id}) > (${earliestDay}, ${id})`;
}

async function firstPair(
  store: Store,
  rule: StoredRule,
  consequents: readonly TimelineEvent[],
  dayOfData: CivilDay,
): Promise<FoundCoincidence | null> {
  const { direction, windowDays, offsetDays } = rule.definition;
  for (const consequent of consequents) {
    const [antecedent] = await store.read((context) =>
      listNearestAntecedents(context, consequent, { rule, windowDays, relation: "pair", most: 1, dayOfData }),
    );
    if (antecedent !== undefined) {
      const [pair] = findPairs({
        consequents: [datedEventOf(consequent)],
        antecedents: [datedEventOf(antecedent)],
        direction,
        windowDays,
        offsetDays,
      });
      if (pair !== undefined) return { pair, antecedent, consequent };
    }
    await pause();
  }
  return null;
}
