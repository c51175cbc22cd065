import type { Partner } from "@/app/_components/event/coincidence-lists";
import { countUpTo } from "@/db/queries/rules/read-rule-series";
import { relateEvent } from "@/db/queries/rules/relate-event";
import { readWindowEvents } from "@/db/queries/timeline/read-window-events";
import type { Pair } from "@/lib/coincidence/find-pairs";
import type { NearMiss } from "@/lib/coincidence/near-misses";
import type { EventDetail } from "@/lib/records/event-detail";
import { everyEvent } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { FigureRule } from "@/lib/timeline/figure-input";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { readEvaluation } from "./read-evaluation";

/** What the rule of a page says of its event. */
export interface EventRule {
  rule: StoredRule;
  /** False where the rule is by dates for which a large record is not searched. */
  isListed: boolean;
  /** Whether the rule selects the event, and on which side of its pairs it stands. */
  side: "consequent" | "antecedent" | null;
  /** The nearest partners, and how many there are. */
  pairs: Partner[];
  pairCount: number;
  nearMisses: Partner[];
  nearMissCount: number;
  /** For the figure; null where the record is too large to draw the whole rule. */
  figure: FigureRule | null;
}

/** Up to so many published events the rule is taken as counted over all of them, which other pages need too. */
const mostWhole = 2_000;

/** Partners that are listed. */
const mostPartners = 20;

/** Reads what a rule says of one event. */
export async function readEventRule(rule: StoredRule, event: EventDetail): Promise<EventRule> {
  const store = getStore();
  if ((await countUpTo(store, everyEvent, mostWhole + 1)) <= mostWhole) {
    return fromEvaluation(event.id, await readEvaluation(rule, null));
  }
  const relations = await relateEvent(store, rule, { id: event.id, ...event.date });
  if (relations === null) {
    const none = { pairs: [], pairCount: 0, nearMisses: [], nearMissCount: 0 };
    return { rule, isListed: false, side: null, ...none, figure: null };
  }
  const { side, pairs, nearMisses } = relations;
  const shown = [...pairs.slice(0, mostPartners), ...nearMisses.slice(0, mostPartners)];
  const partners = await store.read(({ db }) =>
    readWindowEvents(
      db,
      shown.map((relation) => partnerId(relation, event.id)),
      dayOfData(),
    ),
  );
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  return { rule, isListed: true, side, ...listed(event.id, pairs, nearMisses, byId), figure: null };
}

function fromEvaluation(id: string, evaluation: RuleEvaluation): EventRule {
  const { antecedents, consequents, result, rule } = evaluation;
  const side = consequents.some((event) => event.id === id)
    ? "consequent"
    : antecedents.some((event) => event.id === id)
      ? "antecedent"
      : null;
  const isOwn = (relation: { antecedentId: string; consequentId: string }) =>
    relation.antecedentId === id || relation.consequentId === id;
  const byId = new Map([...antecedents, ...consequents].map((event) => [event.id, event]));
  return {
    rule,
    isListed: true,
    side,
    ...listed(id, result.pairs.filter(isOwn), result.nearMisses.filter(isOwn), byId),
    figure: figureRuleOf(evaluation),
  };
}

function listed(
  id: string,
  pairs: readonly Pair[],
  nearMisses: readonly NearMiss[],
  byId: ReadonlyMap<string, TimelineEvent>,
): Pick<EventRule, "pairs" | "pairCount" | "nearMisses" | "nearMissCount"> {
  const partnersOf = (relations: readonly (Pair | NearMiss)[]): Partner[] =>
    relations.slice(0, mostPartners).flatMap((relation) => {
      const event = byId.get(partnerId(relation, id));
      if (event === undefined) return [];
      const { lag, certainty, sameDayOrder } = relation;
      return [{ event, lag, certainty, isOrderKnown: sameDayOrder !== null && sameDayOrder !== "unknown" }];
    });
  return {
    pairs: partnersOf(pairs),
    pairCount: pairs.length,
    nearMisses: partnersOf(nearMisses),
    nearMissCount: nearMisses.length,
  };
}

function partnerId(relation: { antecedentId: string; consequentId: string }, id: string): string {
  return relation.consequentId === id ? relation.antecedentId : relation.consequentId;
}
