import { evaluateRule } from "@/db/queries/evaluate-rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { remember } from "./remember";
import { getStore } from "./store";
import { dayOfData } from "./today";

/**
 * So many shuffles that the expected number is steady in its first decimal place, which is printed; 20,000 of them for six
 * meetings and nine claims take about 30 ms, once for each state of the data.
 */
const shuffles = 20_000;

/** About what an event, with its share of pairs and lists, takes in memory, in bytes. */
const bytesPerEvent = 2_000;

/** A rule run over the record, kept by data version; `windowDays` null takes the rule's own window. */
export function readEvaluation(rule: StoredRule, windowDays: number | null): Promise<RuleEvaluation> {
  return remember(
    `evaluation ${JSON.stringify([rule.slug, rule.definition])} ${windowDays}`,
    () =>
      evaluateRule(getStore(), {
        rule,
        ...(windowDays === null ? {} : { windowDays }),
        dayOfData: dayOfData(),
        shuffles,
      }),
    (evaluation) =>
      bytesPerEvent *
      (evaluation.antecedents.length + evaluation.consequents.length + evaluation.result.pairs.length),
  );
}
