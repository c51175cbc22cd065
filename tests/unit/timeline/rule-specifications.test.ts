import { describe, expect, it } from "vitest";
import { ruleDefinition } from "@/lib/records/rule";
import { type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import { seriesChoices, specificationWindows } from "@/lib/timeline/rule-specifications";

function ruleOf(changes: Record<string, unknown>): StoredRule {
  const { antecedent, consequent } = storedDefaultRule.definition;
  return { ...storedDefaultRule, definition: ruleDefinition.parse({ antecedent, consequent, ...changes }) };
}

describe("seriesChoices", () => {
  it("varies claims, verification and dates, each combination once, the rule's own among them", () => {
    const rule = ruleOf({ antecedent: { type: "announcement", kinds: ["capture"], populationOver: 10_000 } });
    const choices = seriesChoices(rule);
    expect(choices).toHaveLength(2 * 3 * 3 * 2);
    expect(new Set(choices.map(({ definition }) => JSON.stringify(definition))).size).toBe(choices.length);
    const own = choices.filter(({ isReaders }) => isReaders);
    expect(own.map(({ definition }) => definition)).toEqual([rule.definition]);
    expect(choices.some(({ definition }) => definition.antecedent.populationOver === null)).toBe(true);
  });

  it("asks nothing twice where the rule takes all territorial claims already", () => {
    expect(seriesChoices(ruleOf({})).map(({ claims }) => claims)).not.toContain("allTerritorial");
  });

  it("keeps the rule's own verification, and finds it again in another order", () => {
    const standings = ["confirmed", "partlyConfirmed"];
    const choices = seriesChoices(
      ruleOf({ antecedent: { type: "announcement", kinds: ["denial"], standings } }),
    );
    expect(new Set(choices.map(({ verificationLabel }) => verificationLabel))).toEqual(
      new Set(["confirmed or partly confirmed", "any standing", "confirmed"]),
    );
    expect(choices.filter(({ isReaders }) => isReaders)).toHaveLength(1);
  });

  it("does not vary what the types of the series do not have", () => {
    const mirrored = ruleOf({ antecedent: { type: "contact" }, consequent: { type: "announcement" } });
    expect(seriesChoices(mirrored)).toHaveLength(1);
  });
});

describe("specificationWindows", () => {
  it("adds the reader's window, in order", () => {
    expect(specificationWindows(7)).toEqual([3, 5, 7, 10, 14]);
    expect(specificationWindows(12)).toEqual([3, 5, 7, 10, 12, 14]);
  });
});
