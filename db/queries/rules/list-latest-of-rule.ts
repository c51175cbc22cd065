import { evaluateCoincidence, withoutTests } from "@/lib/coincidence/evaluate-rule";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { StoredRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { Store } from "../../store";
import { listByDay } from "../timeline/list-by-day";
import { pause } from "../timeline/pause";
import { listNearestAntecedents, type NearestAsked, narrowed } from "./nearest-antecedents";

/** What a page lists of a rule that selects too many events: the latest consequents and the nearest antecedents of each. */
export type LatestOfRule = Pick<RuleEvaluation, "antecedents" | "consequents"> & {
  result: Pick<RuleEvaluation["result"], "pairs" | "nearMisses"> & {
    consequentsWithoutPartner: string[];
  };
};

/** Consequents listed. */
export const mostLatest = 50;

/** Pairs, and near misses, that are listed of each consequent: the nearest. */
export const mostPairsEach = 4;

/**
 * The latest consequents of a rule with their pairs and near misses, for rules by the day held and the day announced; null
 * for others, whose dates no index holds.
 */
export async function listLatestOfRule(
  store: Store,
  { rule, windowDays, dayOfData }: { rule: StoredRule; windowDays: number; dayOfData: CivilDay },
): Promise<LatestOfRule | null> {
  const { definition } = rule;
  if (definition.antecedentDate !== "announced" || definition.consequentDate !== "held") return null;
  const { direction, offsetDays } = definition;
  const latest = await listByDay(store, {
    filter: narrowed(rule, "consequent"),
    end: "latest",
    most: mostLatest,
    dayOfData,
  });
  const consequents = latest.filter(
    (event) => rule.seal === null || event.earliestDay >= rule.seal.scoredFrom,
  );
  const antecedents = await listNearestOfAll(store, consequents, { rule, windowDays, dayOfData });
  const { pairs, nearMisses, rates } = evaluateCoincidence({
    consequents: consequents.map((event) => datedEventOf(event)),
    antecedents: antecedents.map((event) => datedEventOf(event)),
    direction,
    windowDays,
    offsetDays,
    ...withoutTests,
  });
  return {
    antecedents,
    consequents,
    result: {
      pairs: nearestEach(pairs),
      nearMisses: nearestEach(nearMisses),
      consequentsWithoutPartner: rates.consequentsWithoutPartner,
    },
  };
}

/** What makes the nearest pairs and near misses of each consequent, by (earliestDay, id). */
async function listNearestOfAll(
  store: Store,
  consequents: readonly TimelineEvent[],
  asked: Pick<NearestAsked, "rule" | "windowDays" | "dayOfData">,
): Promise<TimelineEvent[]> {
  return store.read(async (context) => {
    const nearest = new Map<string, TimelineEvent>();
    for (const consequent of consequents) {
      for (const relation of ["pair", "nearMiss"] as const) {
        const found = await listNearestAntecedents(context, consequent, {
          ...asked,
          relation,
          most: mostPairsEach,
        });
        for (const event of found) nearest.set(event.id, event);
        await pause();
      }
    }
    return [...nearest.values()].sort((a, b) => compare(a.earliestDay, b.earliestDay) || compare(a.id, b.id));
  });
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The first of each consequent; they stand nearest first. */
function nearestEach<Relation extends { consequentId: string }>(relations: readonly Relation[]): Relation[] {
  const taken = new Map<string, number>();
  return relations.filter(({ consequentId }) => {
    const count = taken.get(consequentId) ?? 0;
    taken.set(consequentId, count + 1);
    return count < mostPairsEach;
  });
}
