import fc from "fast-check";
import { expect, test } from "vitest";
import { countByWindow } from "@/lib/coincidence/count-by-window";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { computeRates } from "@/lib/coincidence/rates";
import { arbitraryRule } from "./arbitrary-event";
import { makeSeries } from "./make-event";

test("the step line rises at the lag of each contact", () => {
  const steps = countByWindow(makeSeries("a", [10, 20]), makeSeries("c", [11, 25, 60]), {
    direction: "after",
    offsetDays: 0,
    maxWindowDays: 30,
  });
  expect(steps).toHaveLength(31);
  expect(steps.map((step) => step.precursor.certain).slice(0, 7)).toEqual([0, 1, 1, 1, 1, 2, 2]);
  expect(steps.map((step) => step.trigger.certain).slice(0, 7)).toEqual([0, 1, 1, 1, 1, 2, 2]);
  expect(steps[30]).toEqual({
    windowDays: 30,
    precursor: { certain: 2, possible: 2, total: 3 },
    trigger: { certain: 2, possible: 2, total: 2 },
  });
});

test("every step agrees with the pairs found at that window", () => {
  fc.assert(
    fc.property(arbitraryRule, (rule) => {
      const { antecedents, direction, offsetDays } = rule;
      const consequents = rule.consequents.filter(
        (event) => direction !== "betweenPublicAndHeld" || event.madePublic !== null,
      );
      const steps = countByWindow(antecedents, rule.consequents, {
        direction,
        offsetDays,
        maxWindowDays: 14,
      });
      expect(steps.map((step) => step.windowDays)).toEqual(Array.from({ length: 15 }, (_, at) => at));
      for (const { windowDays, precursor, trigger } of steps) {
        const pairs = findPairs({ ...rule, windowDays });
        const rates = computeRates(pairs, antecedents, consequents);
        const { certain, possible, total } = rates.precursor.byEvent;
        expect(precursor).toEqual({ certain, possible, total });
        expect(trigger.certain).toBe(rates.trigger.byEvent.certain);
        expect(trigger.possible).toBe(rates.trigger.byEvent.possible);
        expect(trigger.total).toBe(antecedents.length);
      }
    }),
    { numRuns: 300 },
  );
});
