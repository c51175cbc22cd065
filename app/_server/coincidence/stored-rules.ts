import { findRule } from "@/db/queries/rules/find-rule";
import { type ListedRule, listStoredRules } from "@/db/queries/rules/list-stored-rules";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { bundlePath } from "@/lib/exchange/result-bundle/bundle-path";
import { bundleRefusal } from "@/lib/exchange/result-bundle/bundle-refusal";
import type { StoredRule } from "@/lib/records/stored-rule";
import { headlineOf } from "@/lib/timeline/headline";
import { type RuleFact, ruleFacts } from "@/lib/timeline/rule-facts";
import { getStore } from "../store";
import { readEvaluation } from "./read-evaluation";

/** A sealed rule with its score up to now, in one sentence. */
export interface ScoredRule extends ListedRule {
  finding: string;
}

/** How many sealed rules are scored in the list; each is an evaluation, kept until the next write. */
const mostScored = 30;

/** The stored rules for the public list: those sealed before the events apart from those made with the data in sight. */
export async function readStoredRules(): Promise<{ sealed: ScoredRule[]; others: ListedRule[] }> {
  const rules = await listStoredRules(getStore());
  const sealed: ScoredRule[] = [];
  for (const rule of rules.filter((listed) => listed.seal !== null).slice(0, mostScored)) {
    const evaluation = await readEvaluation(await findRule(getStore(), rule.slug), null);
    sealed.push({ ...rule, finding: `${headlineOf(evaluation)}.` });
  }
  return { sealed, others: rules.filter((rule) => rule.seal === null) };
}

/** What the page of one stored rule shows. */
export interface RulePageView {
  rule: StoredRule;
  listed: ListedRule;
  facts: RuleFact[];
  finding: string;
  /** Its result as a file; null where there is none. */
  bundleHref: string | null;
}

/** Throws NotFoundError where no stored rule has, or once had, this slug; the default rule is not stored. */
export async function readRulePage(slug: string): Promise<RulePageView | null> {
  const store = getStore();
  const rule = await findRule(store, slug);
  const listed = (await listStoredRules(store)).find(({ id }) => id === rule.id);
  if (listed === undefined) return null;
  const facts = ruleFacts(rule, await listFilterOptions(store));
  const evaluation = await readEvaluation(rule, null);
  const page = `/coincidences?${new URLSearchParams({ rule: rule.slug })}`;
  const bundleHref = bundleRefusal(evaluation) === null ? bundlePath(page) : null;
  return { rule, listed, facts, finding: `${headlineOf(evaluation)}.`, bundleHref };
}
