import type { RuleEvaluation } from "./rule-evaluation";

/** Whether the rule selects anything, listed or not. */
export function hasEvents({ result }: Pick<RuleEvaluation, "result">): boolean {
  const { precursor, trigger } = result.rates;
  return precursor.byEvent.total + trigger.byEvent.total > 0;
}
