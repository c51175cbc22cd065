import type { DatedEvent } from "../../coincidence/dated-event";
import type { CoincidenceResult } from "../../coincidence/evaluate-rule";
import type { CoincidenceRow, CoincidenceSide, Counted, CountedReason } from "./coincidences-table";

/** A rule counted event by event. */
export interface RuleMatches {
  /** The public identifier of the rule. */
  rule: string;
  antecedents: readonly DatedEvent[];
  consequents: readonly DatedEvent[];
  result: Pick<CoincidenceResult, "pairs" | "nearMisses" | "notTestableIds">;
  /** Consequents that lack the date by which the rule counts. */
  undatedIds: readonly string[];
}

type Decision = Pick<CoincidenceRow, "lag" | "sameDayOrder"> & {
  antecedentId: string | null;
  counted: Counted;
  reason: CountedReason;
};

const alone = { antecedentId: null, lag: null, sameDayOrder: null, counted: "no" } as const;

/**
 * A row for each consequent of a rule, by its days, those without a date last. `events` are the events by id; what is not among them
 * is left out.
 */
export function coincidenceRows(
  { rule, antecedents, consequents, result, undatedIds }: RuleMatches,
  events: ReadonlyMap<string, CoincidenceSide["event"]>,
): CoincidenceRow[] {
  const pairs = byConsequent(result.pairs);
  const misses = byConsequent(result.nearMisses);
  const notTestable = new Set(result.notTestableIds);
  const days = new Map([...antecedents, ...consequents].map(({ id, start }) => [id, start]));
  const sideOf = (id: string): CoincidenceSide | null => {
    const event = events.get(id);
    return event === undefined ? null : { event, days: days.get(id) ?? null };
  };
  const decide = (id: string): Decision => {
    // Both lists have the nearest first.
    const own = pairs.get(id) ?? [];
    const pair = own.find(({ certainty }) => certainty === "certain") ?? own[0];
    if (pair !== undefined) return { ...pair, counted: pair.certainty, reason: "withinRule" };
    const miss = misses.get(id)?.[0];
    if (miss !== undefined) return { ...miss, counted: "no", reason: miss.side };
    return { ...alone, reason: notTestable.has(id) ? "notTestable" : "noneNear" };
  };
  const dated = consequents
    .toSorted((a, b) => compare(a.start.earliest, b.start.earliest) || compare(a.id, b.id))
    .map(({ id }) => ({ id, ...decide(id) }));
  const undated = undatedIds.toSorted().map((id) => ({ id, ...alone, reason: "undated" as const }));
  return [...dated, ...undated].flatMap(({ id, antecedentId, counted, reason, lag, sameDayOrder }) => {
    const consequent = sideOf(id);
    if (consequent === null) return [];
    const antecedent = antecedentId === null ? null : sideOf(antecedentId);
    return [
      { rule, consequent, counted, reason, pairs: pairs.get(id)?.length ?? 0, antecedent, lag, sameDayOrder },
    ];
  });
}

function byConsequent<Item extends { consequentId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.consequentId);
    if (group === undefined) groups.set(item.consequentId, [item]);
    else group.push(item);
  }
  return groups;
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
