import type { LagRange } from "@/lib/coincidence/direction";
import { windowWords } from "@/lib/coincidence/rule-words";
import type { FigureRule } from "@/lib/timeline/figure-input";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

/** A pair of an event of a record and its partner; `lag` is consequent minus antecedent. */
export interface RecordPair {
  event: TimelineEvent;
  side: "consequent" | "antecedent";
  partner: TimelineEvent;
  lag: LagRange;
  certainty: "certain" | "possible";
  isOrderKnown: boolean;
}

/** What the rule says of the events of one record. */
export interface RecordRule {
  /** "0 to 7 days after a claim". */
  windowWords: string;
  /** How many of the events the rule selects, and how many of these have a partner. */
  selected: number;
  withPartner: number;
  /** The pairs of the latest events first, cut at `mostPairs`, and how many there are. */
  pairs: RecordPair[];
  pairCount: number;
  /** For the figure; null where it relates none of the events, or could not show all partners. */
  figure: FigureRule | null;
  /** Partners that are no events of the record. */
  partners: TimelineEvent[];
}

const mostPairs = 30;
const mostPartners = 200;

/** The coincidences of some events under an evaluated rule; null where the rule selects none of them. */
export function recordRuleOf(
  events: readonly TimelineEvent[],
  evaluation: RuleEvaluation,
): RecordRule | null {
  const own = new Map(events.map((event) => [event.id, event]));
  const { antecedents, consequents, result, rule } = evaluation;
  const selected = [...antecedents, ...consequents].filter((event) => own.has(event.id));
  if (selected.length === 0) return null;
  const byId = new Map([...antecedents, ...consequents].map((event) => [event.id, event]));
  const pairs = result.pairs.flatMap((pair): RecordPair[] => {
    const side = own.has(pair.consequentId) ? "consequent" : "antecedent";
    const event = own.get(side === "consequent" ? pair.consequentId : pair.antecedentId);
    const partner = byId.get(side === "consequent" ? pair.antecedentId : pair.consequentId);
    if (event === undefined || partner === undefined) return [];
    const { lag, certainty, sameDayOrder } = pair;
    return [
      {
        event,
        side,
        partner,
        lag,
        certainty,
        isOrderKnown: sameDayOrder !== null && sameDayOrder !== "unknown",
      },
    ];
  });
  // Stable: the pairs of one event stay in the order of the rule, the nearest first.
  pairs.sort((a, b) =>
    a.event.earliestDay < b.event.earliestDay ? 1 : a.event.earliestDay > b.event.earliestDay ? -1 : 0,
  );
  const partners = [
    ...new Map(
      pairs.filter(({ partner }) => !own.has(partner.id)).map(({ partner }) => [partner.id, partner]),
    ).values(),
  ];
  const isDrawable = pairs.length > 0 && partners.length <= mostPartners;
  return {
    windowWords: windowWords(rule.definition.direction, evaluation.windowDays, rule.words.antecedentOne),
    selected: new Set(selected.map((event) => event.id)).size,
    withPartner: new Set(pairs.map((pair) => pair.event.id)).size,
    pairs: pairs.slice(0, mostPairs),
    pairCount: pairs.length,
    figure: isDrawable ? narrowed(figureRuleOf(evaluation), own, partners) : null,
    partners: isDrawable ? partners : [],
  };
}

/** The rule with nothing but what the figure shows, so that what is kept stays small. */
function narrowed(
  rule: FigureRule,
  own: ReadonlyMap<string, TimelineEvent>,
  partners: readonly TimelineEvent[],
): FigureRule {
  const shown = new Set([...own.keys(), ...partners.map((event) => event.id)]);
  const isShown = (pair: { antecedentId: string; consequentId: string }) =>
    shown.has(pair.antecedentId) && shown.has(pair.consequentId);
  return {
    ...rule,
    consequentIds: new Set([...rule.consequentIds].filter((id) => shown.has(id))),
    antecedentIds: new Set([...rule.antecedentIds].filter((id) => shown.has(id))),
    pairs: rule.pairs.filter(isShown),
    nearMisses: [],
  };
}
