import { findRule } from "@/db/queries/rules/find-rule";
import { NotFoundError } from "@/lib/errors";
import type { RuleSummary } from "@/lib/exchange/open/coincidence-document";
import type { StoredRule } from "@/lib/records/stored-rule";
import { formatRuleAddress, parseRuleAddress } from "@/lib/timeline/rule-address";
import { addressOfDefinition, isSameDefinition, ruleOfAddress } from "@/lib/timeline/rule-of-address";
import { getStore } from "../../store";
import type { OpenQuery } from "./answer-open-question";
import { badQuery } from "./open-problem";

/** Reads which rule a query asks for, as the page Coincidences does; faults go to its reader. */
export function readRuleQuery({ parameters, reader, site }: OpenQuery): () => Promise<AskedRule> {
  const { address, faults } = parseRuleAddress(parameters);
  reader.faults.push(...faults);
  return async () => {
    const base = await findBase(address.rule);
    const asked = ruleOfAddress(base, address);
    // A rule that a reader changed is another rule, made with the events in sight.
    const rule = isSameDefinition(base.definition, asked.definition) ? asked : { ...asked, seal: null };
    return { rule, summary: summaryOf(base, rule, address.rule, site) };
  };
}

/** A rule with the changes of a query, and how the answer names it. */
export interface AskedRule {
  rule: StoredRule;
  summary: RuleSummary;
}

async function findBase(slug: string | null): Promise<StoredRule> {
  try {
    return await findRule(getStore(), slug);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw badQuery([{ parameter: "rule", message: `There is no rule “${slug}”.` }]);
  }
}

function summaryOf(base: StoredRule, rule: StoredRule, named: string | null, site: string): RuleSummary {
  const { windowDays, offsetDays, direction, antecedentDate, consequentDate } = rule.definition;
  const query = formatRuleAddress(addressOfDefinition(named, base.definition, rule.definition));
  return {
    slug: base.slug,
    name: base.name,
    page: `${site}/coincidences${query === "" ? "" : `?${query}`}`,
    windowDays,
    offsetDays,
    direction,
    antecedentDate,
    consequentDate,
  };
}
