import { defaultRule, type RuleInput } from "./rule";
import type { RuleSeal } from "./rule-seal";

/** A rule as pages use it; `id` is null for the default rule, which is not stored. */
export interface StoredRule extends RuleInput {
  id: string | null;
  slug: string;
  /** Set where the rule was registered before the events; it counts events from `seal.scoredFrom` on only. */
  seal: RuleSeal | null;
}

/** The public identifier of the default rule. */
export const defaultRuleSlug = "default";

/** The rule of an instance that has set none. */
export const storedDefaultRule: StoredRule = {
  id: null,
  slug: defaultRuleSlug,
  seal: null,
  ...defaultRule,
};
