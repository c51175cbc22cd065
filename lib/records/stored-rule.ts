import { defaultRule, type RuleInput } from "./rule";

/** A rule as pages use it; `id` is null for the default rule, which is not stored. */
export interface StoredRule extends RuleInput {
  id: string | null;
  slug: string;
}

/** The public identifier of the default rule. */
export const defaultRuleSlug = "default";

/** The rule of an instance that has set none. */
export const storedDefaultRule: StoredRule = { id: null, slug: defaultRuleSlug, ...defaultRule };
