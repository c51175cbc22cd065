import { findRule } from "@/db/queries/rules/find-rule";
import { NotFoundError } from "@/lib/errors";
import type { RuleSummary } from "@/lib/exchange/open/coincidence-document";
import { misplacedCriteria } from "@/lib/exchange/open/misplaced-criteria";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { formatRuleAddress, parseRuleAddress, type RuleAddress } from "@/lib/timeline/rule-address";
import { addressOfDefinition, isSameDefinition, ruleOfAddress } from "@/lib/timeline/rule-of-address";
import { getStore } from "../../store";
import { findUnknownNames } from "../../timeline/find-unknown-names";
import type { OpenQuery } from "./answer-open-question";
import { badQuery } from "./open-problem";

/** Reads which rule a query asks for, as the page Coincidences does; faults go to its reader. */
export function readRuleQuery({ parameters, reader, site }: OpenQuery): () => Promise<AskedRule> {
  const { address, faults } = parseRuleAddress(parameters);
  reader.faults.push(...faults);
  return async () => {
    const base = await findBase(address.rule);
    const asked = ruleOfAddress(base, address);
    const sideFaults = await faultsOfSides(address, asked);
    if (sideFaults.length > 0) throw badQuery(sideFaults);
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

/** Names that nothing bears, and criteria that no event of a side can have. */
async function faultsOfSides({ changes }: RuleAddress, { definition }: StoredRule): Promise<ViewFault[]> {
  const faults: ViewFault[] = [];
  for (const side of ["antecedent", "consequent"] as const) {
    faults.push(...misplacedCriteria(changes[side], definition[side].type, `${side}.`));
    faults.push(...(await findUnknownNames(changes[side], `${side}.`)));
  }
  return faults;
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
