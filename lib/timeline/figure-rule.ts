import type { FigureRule } from "./figure-input";
import type { RuleEvaluation } from "./rule-evaluation";

/** What the figure draws of a rule that was evaluated. */
export function figureRuleOf(evaluation: RuleEvaluation): FigureRule {
  const { rule, result } = evaluation;
  return {
    consequentIds: new Set(evaluation.consequents.map((event) => event.id)),
    antecedentIds: new Set(evaluation.antecedents.map((event) => event.id)),
    pairs: result.pairs,
    nearMisses: result.nearMisses,
    windowDays: evaluation.windowDays,
    offsetDays: rule.definition.offsetDays,
    direction: rule.definition.direction,
    words: rule.words,
  };
}
