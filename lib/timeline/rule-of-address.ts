import { type EventFilter, everyEvent } from "../records/event-filter";
import type { RuleDefinition } from "../records/rule";
import type { StoredRule } from "../records/stored-rule";
import type { FilterOptions } from "./filter-options";
import type { FilterChanges } from "./filter-parameters";
import type { RuleAddress, RuleChanges } from "./rule-address";
import { changedRuleWords } from "./rule-nouns";

/** The stored rule with what an address changes; words that no longer fit are made from the filters. */
export function ruleOfAddress(
  base: StoredRule,
  { changes }: RuleAddress,
  options: FilterOptions | null = null,
): StoredRule {
  const definition = changedDefinition(base.definition, changes);
  return { ...base, definition, words: changedRuleWords(base, definition, options) };
}

/** The shortest address of a definition: the stored rule that it starts from, and what differs from it. */
export function addressOfDefinition(
  rule: string | null,
  base: RuleDefinition,
  definition: RuleDefinition,
): RuleAddress {
  const changes: RuleChanges = {
    antecedent: filterChanges(base.antecedent, definition.antecedent),
    consequent: filterChanges(base.consequent, definition.consequent),
  };
  if (definition.antecedentDate !== base.antecedentDate) changes.antecedentDate = definition.antecedentDate;
  if (definition.consequentDate !== base.consequentDate) changes.consequentDate = definition.consequentDate;
  if (definition.direction !== base.direction) changes.direction = definition.direction;
  if (definition.windowDays !== base.windowDays) changes.windowDays = definition.windowDays;
  if (definition.offsetDays !== base.offsetDays) changes.offsetDays = definition.offsetDays;
  if (definition.from !== base.from) changes.from = definition.from;
  if (definition.to !== base.to) changes.to = definition.to;
  return { rule, changes };
}

/** Whether two definitions select and relate the same. */
export function isSameDefinition(left: RuleDefinition, right: RuleDefinition): boolean {
  const { changes } = addressOfDefinition(null, left, right);
  const { antecedent, consequent, ...rest } = changes;
  return [antecedent, consequent, rest].every((part) => Object.keys(part).length === 0);
}

function changedDefinition(base: RuleDefinition, changes: RuleChanges): RuleDefinition {
  return {
    ...base,
    ...changes,
    ...openedDays(base, changes),
    antecedent: { ...base.antecedent, ...changes.antecedent },
    consequent: { ...base.consequent, ...changes.consequent },
  };
}

/** One end that was asked for beyond the other of the stored rule leaves that other to the record: no days would be left. */
function openedDays(base: RuleDefinition, { from, to }: RuleChanges): { from?: null; to?: null } {
  if (from && to === undefined && base.to !== null && from > base.to) return { to: null };
  if (to && from === undefined && base.from !== null && to < base.from) return { from: null };
  return {};
}

const criteria = Object.keys(everyEvent).filter((name): name is keyof EventFilter => name in everyEvent);

function filterChanges(base: EventFilter, filter: EventFilter): FilterChanges {
  const differing = criteria.filter((name) => JSON.stringify(base[name]) !== JSON.stringify(filter[name]));
  return Object.fromEntries(differing.map((name) => [name, filter[name]]));
}

/** The address that names every part of a definition, for a form that shows them all. */
export function wholeAddress(rule: string | null, definition: RuleDefinition): RuleAddress {
  return { rule, changes: definition };
}
