import type { RuleDefinition } from "@/lib/records/rule";
import { formatRuleAddress, type RuleAddress } from "@/lib/timeline/rule-address";

/** Criteria that the fields of each type do not offer; an address that changes them keeps them through the form. */
const offered: Record<"contact" | "announcement", ReadonlySet<string>> = {
  contact: new Set([
    "track",
    "series",
    "person",
    "party",
    "place",
    "topic",
    "format",
    "status",
    "level",
    "date",
  ]),
  announcement: new Set([
    "by",
    "place",
    "person",
    "kind",
    "place-kind",
    "population",
    "verification",
    "date",
  ]),
};

/** What the address changes and the form does not show, as hidden fields. */
export function unofferedFields(address: RuleAddress, definition: RuleDefinition): [string, string][] {
  const typeOf = {
    consequent: definition.consequent.type === "announcement" ? "announcement" : "contact",
    antecedent: definition.antecedent.type === "contact" ? "contact" : "announcement",
  } as const;
  return [...new URLSearchParams(formatRuleAddress({ ...address, rule: null }))].filter(([name]) => {
    const [side, criterion] = name.split(".");
    if (criterion === undefined) return false;
    return !offered[typeOf[side === "consequent" ? "consequent" : "antecedent"]].has(criterion);
  });
}
