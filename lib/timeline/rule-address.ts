import { maxWindowDays, type RuleDefinition, ruleDirections } from "../records/rule";
import { type AddressParameters, AddressReader, type ViewFault } from "./address-reader";
import { type FilterChanges, readFilterChanges, writeFilterChanges } from "./filter-parameters";

/** What an address changes of a rule: what it does not name stays as stored. */
export interface RuleChanges {
  antecedent: FilterChanges;
  consequent: FilterChanges;
  antecedentDate?: RuleDefinition["antecedentDate"];
  consequentDate?: RuleDefinition["consequentDate"];
  direction?: RuleDefinition["direction"];
  windowDays?: number;
  offsetDays?: number;
  /** Null: left to the record. */
  from?: string | null;
  to?: string | null;
}

/** A rule in an address: the stored rule that it starts from (null: the lead rule), and the changes. */
export interface RuleAddress {
  rule: string | null;
  changes: RuleChanges;
}

export const antecedentDates = ["announced", "saidToHaveHappened", "independentlyAssessed"] as const;
export const consequentDates = ["held", "madePublic"] as const;

/** Largest offset of a rule, in days. */
export const maxOffsetDays = 60;

/** An address that names nothing: the lead rule as it is stored. */
export const leadRuleAddress: RuleAddress = { rule: null, changes: { antecedent: {}, consequent: {} } };

/**
 * Reads a rule from an address. A parameter that is there and empty clears what the stored rule sets
 * ("consequent.series="); one that cannot be read changes nothing and becomes a fault. Nothing throws; parameters that
 * the rule does not know are passed over.
 */
export function parseRuleAddress(parameters: AddressParameters): {
  address: RuleAddress;
  faults: ViewFault[];
} {
  const reader = new AddressReader(parameters);
  const has = (name: string) =>
    parameters instanceof URLSearchParams ? parameters.has(name) : parameters[name] !== undefined;
  const changes: RuleChanges = {
    antecedent: readFilterChanges(reader, has, "antecedent"),
    consequent: readFilterChanges(reader, has, "consequent"),
  };
  const antecedentDate = reader.word("antecedent.date", antecedentDates);
  const consequentDate = reader.word("consequent.date", consequentDates);
  const direction = reader.word("direction", ruleDirections);
  const windowDays = reader.whole("window", 0, maxWindowDays);
  const offsetDays = reader.whole("offset", 0, maxOffsetDays);
  if (antecedentDate !== null) changes.antecedentDate = antecedentDate;
  if (consequentDate !== null) changes.consequentDate = consequentDate;
  if (direction !== null) changes.direction = direction;
  if (windowDays !== null) changes.windowDays = windowDays;
  if (offsetDays !== null) changes.offsetDays = offsetDays;
  readDays(reader, has, changes);
  return { address: { rule: reader.slug("rule"), changes }, faults: reader.faults };
}

/** The query string of a rule, without "?": always in the same order, so that one rule has one address. */
export function formatRuleAddress({ rule, changes }: RuleAddress): string {
  const query = new URLSearchParams();
  if (rule !== null) query.set("rule", rule);
  const { windowDays, offsetDays, from, to } = changes;
  writeFilterChanges(query, changes.consequent, "consequent");
  if (changes.consequentDate !== undefined) query.set("consequent.date", changes.consequentDate);
  if (changes.direction !== undefined) query.set("direction", changes.direction);
  if (windowDays !== undefined) query.set("window", String(windowDays));
  if (offsetDays !== undefined) query.set("offset", String(offsetDays));
  writeFilterChanges(query, changes.antecedent, "antecedent");
  if (changes.antecedentDate !== undefined) query.set("antecedent.date", changes.antecedentDate);
  if (from !== undefined) query.set("from", from ?? "");
  if (to !== undefined) query.set("to", to ?? "");
  return query.toString();
}

function readDays(reader: AddressReader, has: (name: string) => boolean, changes: RuleChanges): void {
  const days: { from?: string | null; to?: string | null } = {};
  for (const end of ["from", "to"] as const) {
    if (!has(end)) continue;
    const day = reader.day(end);
    if (day !== null || reader.one(end) === null) days[end] = day;
  }
  if (days.from && days.to && days.from > days.to) {
    reader.fault("to", "The dates end before they start, so both were left out.");
    return;
  }
  Object.assign(changes, days);
}
