import type { RuleEvaluation } from "../timeline/rule-evaluation";

/** What is said under a figure in which flags stand without a name. */
export function namedClaimsSentence(
  { antecedents, rule: { words } }: Pick<RuleEvaluation, "antecedents" | "rule">,
  form: "frame" | "picture" = "frame",
): string {
  const many = antecedents[0]?.type === "contact" ? words.consequentMany : words.antecedentMany;
  const named = `Only ${many} in a coincidence are named`;
  return form === "picture" ? `${named}.` : `${named}; every mark leads to its event.`;
}
