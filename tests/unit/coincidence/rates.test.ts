import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { computeRates } from "@/lib/coincidence/rates";
import { arbitraryRule } from "./arbitrary-event";
import { makeEvent } from "./make-event";

describe("computeRates", () => {
  const antecedents = [
    makeEvent("a1", "2025-12-01"),
    makeEvent("a2", "2025-12-01"),
    makeEvent("a3", "2025-11-20", { latest: "2025-11-30" }),
    makeEvent("a4", "2025-12-25"),
  ];
  const consequents = [
    makeEvent("c1", "2025-12-02"),
    makeEvent("c2", "2025-12-05"),
    makeEvent("c3", "2025-11-24"),
    makeEvent("c4", "2025-10-01"),
    makeEvent("c5", "2025-10-01"),
  ];
  const pairs = findPairs({ antecedents, consequents, direction: "after", windowDays: 3, offsetDays: 0 });
  const rates = computeRates(pairs, antecedents, consequents);

  test("each event counts once, certain and possible apart", () => {
    // c1 follows a1 and a2 for certain (and perhaps a3); c3 follows a3 perhaps; c2 comes 4 days after.
    expect(rates.precursor.byEvent).toEqual({ certain: 1, possible: 2, total: 5, low: 0.2, high: 0.4 });
    expect(rates.trigger.byEvent).toEqual({ certain: 2, possible: 3, total: 4, low: 0.5, high: 0.75 });
  });

  test("by distinct day the two claims of one day are one", () => {
    expect(rates.precursor.byDay).toEqual({ certain: 1, possible: 2, total: 4, low: 0.25, high: 0.5 });
    expect(rates.trigger.byDay).toEqual({ certain: 1, possible: 2, total: 3, low: 1 / 3, high: 2 / 3 });
  });

  test("events without a partner are listed by day", () => {
    expect(rates.consequentsWithoutPartner).toEqual(["c4", "c5", "c2"]);
    expect(rates.antecedentsWithoutPartner).toEqual(["a4"]);
  });

  test("no event: no rate rather than 0 of 0", () => {
    const none = computeRates([], [], consequents);
    expect(none.trigger.byEvent).toEqual({ certain: 0, possible: 0, total: 0, low: null, high: null });
    expect(none.precursor.byEvent).toEqual({ certain: 0, possible: 0, total: 5, low: 0, high: 0 });
  });
});

describe("properties", () => {
  test("certain ≤ possible ≤ total, and those without a partner are the rest", () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const rates = computeRates(findPairs(rule), rule.antecedents, rule.consequents);
        for (const series of [rates.precursor, rates.trigger]) {
          for (const count of [series.byEvent, series.byDay]) {
            expect(count.certain).toBeLessThanOrEqual(count.possible);
            expect(count.possible).toBeLessThanOrEqual(count.total);
          }
        }
        const without = rates.consequentsWithoutPartner.length;
        expect(without).toBe(rule.consequents.length - rates.precursor.byEvent.possible);
      }),
    );
  });

  test("a wider window never lowers a rate", () => {
    fc.assert(
      fc.property(arbitraryRule, fc.integer({ min: 1, max: 8 }), (rule, more) => {
        const { antecedents, consequents } = rule;
        const narrow = computeRates(findPairs(rule), antecedents, consequents);
        const wide = computeRates(
          findPairs({ ...rule, windowDays: rule.windowDays + more }),
          antecedents,
          consequents,
        );
        for (const side of ["precursor", "trigger"] as const) {
          for (const by of ["byEvent", "byDay"] as const) {
            expect(wide[side][by].certain).toBeGreaterThanOrEqual(narrow[side][by].certain);
            expect(wide[side][by].possible).toBeGreaterThanOrEqual(narrow[side][by].possible);
          }
        }
      }),
    );
  });
});
