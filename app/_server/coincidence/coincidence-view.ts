import { findRule } from "@/db/queries/rules/find-rule";
import { mostLatest, mostPairsEach } from "@/db/queries/rules/list-latest-of-rule";
import { listStoredRules } from "@/db/queries/rules/list-stored-rules";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { readDrawnNumbers } from "@/db/queries/timeline/read-drawn-numbers";
import { NotFoundError } from "@/lib/errors";
import type { RuleSeal } from "@/lib/records/rule-seal";
import { defaultRuleSlug, type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import type { NumberedIn } from "@/lib/timeline/figure-numbers";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { formatRuleAddress, parseRuleAddress, type RuleAddress } from "@/lib/timeline/rule-address";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { isSameDefinition, ruleOfAddress } from "@/lib/timeline/rule-of-address";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { remember } from "../remember";
import { getStore } from "../store";
import { findUnknownNames } from "../timeline/find-unknown-names";
import { namedBy } from "../timeline/unknown-names";
import { dayOfData } from "../today";
import { runCoincidenceTask } from "./coincidence-pool";
import type { CoincidenceQuestion } from "./coincidence-readers";
import { readCountedRule, ruleKey } from "./read-counted-rule";
import { isTaskError } from "./worker-pool";

/** A rule that the page offers. */
export interface OfferedRule {
  slug: string;
  name: string;
  isLead: boolean;
  seal: RuleSeal | null;
}

/** All that the page Coincidences shows at once; the heavy parts follow, by `question`. */
export interface CoincidenceView {
  address: RuleAddress;
  faults: ViewFault[];
  /** The stored rule that the address starts from. */
  base: StoredRule;
  /** With the changes of the address. */
  rule: StoredRule;
  isChanged: boolean;
  /** Of the stored rule while nothing of it is changed. */
  seal: RuleSeal | null;
  rules: OfferedRule[];
  options: FilterOptions;
  numbers: ReadonlyMap<string, NumberedIn>;
  /** Without tests. Where not all events are listed, its lists hold the latest consequents and what lies near them. */
  evaluation: RuleEvaluation;
  /** What the rule selects but cannot date. */
  undated: TimelineEvent[];
  question: CoincidenceQuestion;
  isListed: boolean;
  /** A sentence to stand above the lists; null where all is listed. */
  listNote: string | null;
}

/** The rule that an address asks for, and what the page offers to change of it; nothing is counted by it. */
export type AskedRuleView = Omit<
  CoincidenceView,
  "numbers" | "evaluation" | "undated" | "question" | "isListed" | "listNote"
>;

/** Reads which rule an address asks for; what cannot be read is left as the stored rule has it and named in `faults`. */
export async function readAskedRule(parameters: AddressParameters): Promise<AskedRuleView> {
  const { address, faults } = parseRuleAddress(parameters);
  const { ruleFaults, ...data } = await remember(
    `coincidences ${formatRuleAddress(address)}`,
    () => readData(address),
    () => bytesOfOptions,
  );
  return { ...data, address, faults: [...faults, ...ruleFaults] };
}

/** Reads what an address asks for, with what its rule counts; for faults see `readAskedRule`. */
export async function readCoincidenceView(parameters: AddressParameters): Promise<CoincidenceView> {
  const data = await readAskedRule(parameters);
  const { evaluation, undated } = await readCountedRule(data.rule, data.rule.definition.windowDays);
  const listed = evaluation.isListed ? evaluation : await withLatest(evaluation);
  return {
    ...data,
    numbers: await readNumbers(data.rule, listed),
    evaluation: listed,
    undated,
    question: { rule: data.rule, base: data.base, windowDays: data.rule.definition.windowDays },
    isListed: evaluation.isListed,
    listNote: evaluation.isListed ? null : listNote(listed),
  };
}

/** The numbers of the contacts that are listed, kept by data version. */
function readNumbers(rule: StoredRule, { consequents }: RuleEvaluation): Promise<CoincidenceView["numbers"]> {
  return remember(
    `numbers ${ruleKey(rule, rule.definition.windowDays)}`,
    () => readDrawnNumbers(getStore(), consequents, rule.definition.consequent.series),
    (numbers) => 200 * numbers.size + 1_000,
  );
}

/** About what names and numbers take in memory, in bytes. */
const bytesOfOptions = 200_000;

async function readData(address: RuleAddress) {
  const store = getStore();
  const { base, ruleFaults } = await readBase(address.rule);
  const { antecedent, consequent } = address.changes;
  const options = await listFilterOptions(store, namedBy(antecedent, consequent));
  const asked = ruleOfAddress(base, address, options);
  const isChanged = !isSameDefinition(base.definition, asked.definition);
  // A rule that a reader changed is another rule, made with the events in sight.
  const rule: StoredRule = isChanged ? { ...asked, seal: null } : asked;
  const stored = await listStoredRules(store);
  const rules: OfferedRule[] = [
    ...stored.map(({ slug, name, isLead, seal }) => ({ slug, name, isLead, seal })),
    {
      slug: defaultRuleSlug,
      name: storedDefaultRule.name,
      isLead: !stored.some(({ isLead }) => isLead),
      seal: null,
    },
  ];
  return {
    base,
    rule,
    isChanged,
    seal: rule.seal,
    rules,
    options,
    ruleFaults: [
      ...ruleFaults,
      ...(await findUnknownNames(antecedent, "antecedent.")),
      ...(await findUnknownNames(consequent, "consequent.")),
    ],
  };
}

async function readBase(slug: string | null): Promise<{ base: StoredRule; ruleFaults: ViewFault[] }> {
  try {
    return { base: await findRule(getStore(), slug), ruleFaults: [] };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const message = `There is no rule “${slug}”.`;
    return { base: await findRule(getStore(), null), ruleFaults: [{ parameter: "rule", message }] };
  }
}

/** Of too many events the latest are listed; where even that cannot be had, none. */
async function withLatest(evaluation: RuleEvaluation): Promise<RuleEvaluation> {
  const { rule, windowDays } = evaluation;
  try {
    const { latest } = await remember(
      `latest ${ruleKey(rule, windowDays)}`,
      async () => ({
        latest: await runCoincidenceTask<"latest">({
          kind: "latest",
          rule,
          windowDays,
          dayOfData: dayOfData(),
        }),
      }),
      () => bytesOfOptions,
    );
    if (latest === null) return evaluation;
    const { pairs, nearMisses, consequentsWithoutPartner } = latest.result;
    const rates = { ...evaluation.result.rates, consequentsWithoutPartner };
    return {
      ...evaluation,
      antecedents: latest.antecedents,
      consequents: latest.consequents,
      result: { ...evaluation.result, pairs, nearMisses, rates },
    };
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`The latest events of a rule were not listed: ${error.message}`);
    return evaluation;
  }
}

function listNote({ rule, consequents }: RuleEvaluation): string {
  const { consequentMany, antecedentMany } = rule.words;
  if (consequents.length === 0) {
    return `The rule selects too many ${consequentMany} and ${antecedentMany} to list them.`;
  }
  return `The rule selects too many to list all: here are its latest ${mostLatest} ${consequentMany}, each with the ${mostPairsEach} nearest ${antecedentMany}. Rates and tests count all.`;
}
