import { describe, expect, it } from "vitest";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { daySeriesOf } from "@/lib/coincidence/day-series";
import { ruleDefinition } from "@/lib/records/rule";
import { storedDefaultRule } from "@/lib/records/stored-rule";
import { assumedWindow } from "@/lib/timeline/assumed-window";
import { expandSeries } from "@/lib/timeline/expand-day-series";
import type { TestedSeries } from "@/lib/timeline/tested-series";

function event(id: string, earliest: string, latest = earliest, isUncertain = false): DatedEvent {
  return { id, start: { earliest, latest }, isUncertain, clock: null, madePublic: null };
}

const antecedents = [
  event("a", "2025-02-01"),
  event("b", "2025-02-01"),
  event("c", "2025-03-01", "2025-03-31", true),
];
const consequents = [event("d", "2025-05-05")];
const listed: TestedSeries = { isListed: true, antecedents, consequents };
const byDay: TestedSeries = {
  isListed: false,
  antecedents: daySeriesOf(antecedents),
  consequents: daySeriesOf(consequents),
};

function definitionOf(changes: Record<string, unknown>) {
  const { antecedent, consequent } = storedDefaultRule.definition;
  return ruleDefinition.parse({ antecedent, consequent, ...changes });
}

describe("assumedWindow", () => {
  it.each([listed, byDay])("takes the days recorded where the rule has none, and says so", (series) => {
    const assumed = assumedWindow(definitionOf({}), series, "2026-01-01");
    expect(assumed?.observation).toEqual({ from: "2025-02-01", to: "2025-05-05", gaps: [] });
    expect(assumed?.reason).toContain("not declared complete");
    expect(assumed?.reason).toContain("1 February to 5 May 2025");
  });

  it("takes the rule's own days, and none that is still to come", () => {
    const rule = definitionOf({ from: "2025-01-01", to: "2025-12-31" });
    expect(assumedWindow(rule, listed, "2026-01-01")?.observation.to).toBe("2025-12-31");
    expect(assumedWindow(rule, listed, "2025-06-30")?.observation).toMatchObject({
      from: "2025-01-01",
      to: "2025-06-30",
    });
    expect(assumedWindow(definitionOf({ from: "2026-02-01" }), listed, "2026-01-01")).toBeNull();
    const nothing: TestedSeries = { isListed: true, antecedents: [], consequents: [] };
    expect(assumedWindow(definitionOf({}), nothing, "2026-01-01")).toBeNull();
  });
});

describe("expandSeries", () => {
  it("gives as many events with the same days as there were", () => {
    const days = (events: readonly DatedEvent[] | undefined) =>
      events?.map(({ start, isUncertain }) => ({ start, isUncertain }));
    const expanded = expandSeries(byDay, 3);
    expect(days(expanded?.antecedents)).toEqual(days(antecedents));
    expect(new Set(expanded?.antecedents.map(({ id }) => id)).size).toBe(3);
    expect(days(expanded?.consequents)).toEqual(days(consequents));
  });

  it("gives none where a side has too many", () => {
    expect(expandSeries(byDay, 2)).toBeNull();
    expect(expandSeries(listed, 2)).toBeNull();
    expect(expandSeries(listed, 3)).toEqual({ antecedents, consequents });
  });
});
