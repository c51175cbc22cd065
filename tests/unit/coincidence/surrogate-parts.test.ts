import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChanceFigure } from "@/lib/coincidence/chance-tests";
import type { LagDirection } from "@/lib/coincidence/direction";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { closedTests, finishTests, gapsTestOf, surrogateTestOf } from "@/lib/coincidence/finish-tests";
import { runSurrogates, surrogatesOf } from "@/lib/coincidence/run-surrogates";
import { type ChanceInput, layTestPlan, testAgainstChance } from "@/lib/coincidence/test-against-chance";
import { surrogateTestNames, testNames } from "@/lib/coincidence/test-names";
import { arbitrarySeries } from "./arbitrary-event";
import { arbitraryObservation } from "./arbitrary-observation";
import { dayOf, makeEvent, makeSeries } from "./make-event";

const arbitraryInput: fc.Arbitrary<ChanceInput> = fc
  .record({
    antecedents: arbitrarySeries("a", 12),
    consequents: arbitrarySeries("c", 12),
    direction: fc.constantFrom<LagDirection>("after", "before", "either", "sameDay"),
    windowDays: fc.integer({ min: 0, max: 10 }),
    offsetDays: fc.integer({ min: 0, max: 4 }),
    observation: arbitraryObservation,
    shuffles: fc.integer({ min: 1, max: 40 }),
    seed: fc.nat(),
  })
  .map((rule) => ({ ...rule, pairs: findPairs(rule) }));

const base = {
  antecedents: makeSeries("a", [10, 40, 41]),
  consequents: makeSeries("c", [12, 45, 80]),
  direction: "after",
  windowDays: 7,
  offsetDays: 0,
  observation: { from: dayOf(1), to: dayOf(100), gaps: [] },
  shuffles: 50,
  seed: 1,
} as const;

describe("parts", () => {
  test("two parts of each test, sent to other threads and back, give the numbers of one", () => {
    fc.assert(
      fc.property(arbitraryInput, fc.integer({ min: 0, max: 100 }), (input, percent) => {
        const { touchingGap, ...plan } = structuredClone(layTestPlan(input));
        const parts = surrogateTestNames.flatMap((name) => {
          const all = surrogatesOf(plan, name);
          const cut = Math.floor((percent * all) / 100);
          return [runSurrogates(plan, name, cut, all - cut), runSurrogates(plan, name, 0, cut)];
        });
        const tests = finishTests(plan, structuredClone(parts));
        expect({ ...tests, touchingGap }).toEqual(testAgainstChance(input));
        expect(closedTests(plan)).toEqual({ analytic: tests.analytic, distinctDays: tests.distinctDays });
        expect(surrogateTestOf(plan, "rotation", parts)).toEqual(tests.rotation);
        expect(gapsTestOf(plan, parts)).toEqual(tests.gaps);
      }),
      { numRuns: 150 },
    );
  });

  test("a missing part, one drawn twice and one that does not exist are refused", () => {
    const plan = layTestPlan({ ...base, pairs: findPairs(base) });
    const part = (first: number, count: number) => runSurrogates(plan, "shuffle", first, count);
    expect(() => surrogateTestOf(plan, "shuffle", [part(0, 20), part(21, 29)])).toThrow(RangeError);
    expect(() => surrogateTestOf(plan, "shuffle", [part(0, 20), part(20, 29)])).toThrow(RangeError);
    expect(() => surrogateTestOf(plan, "shuffle", [part(0, 20), part(0, 20), part(20, 30)])).toThrow(
      RangeError,
    );
    expect(() => part(40, 11)).toThrow(RangeError);
    expect(() => part(-1, 2)).toThrow(RangeError);
    expect(surrogatesOf(plan, "rotation")).toBe(99);
  });

  test("not testable: no surrogates, and p = 1 everywhere", () => {
    const plan = layTestPlan({ ...base, offsetDays: 100, pairs: [] });
    const parts = surrogateTestNames.map((name) => runSurrogates(plan, name, 0, surrogatesOf(plan, name)));
    const tests = finishTests(plan, parts);
    expect(tests.isTestable).toBe(false);
    for (const name of testNames) expect(tests[name].trigger.p).toEqual({ atPossible: 1, atCertain: 1 });
    expect(tests.bands.precursor).toEqual({ low: 0, high: 0 });
  });
});

describe("figures of every test", () => {
  test("p is above 0, at most 1 and rises from possible to certain; of surrogates it is at least 1/(1 + R)", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const tests = testAgainstChance(input);
        for (const name of testNames) {
          for (const { p, expected } of [tests[name].precursor, tests[name].trigger]) {
            expect(p.atPossible).toBeGreaterThan(0);
            expect(p.atPossible).toBeLessThanOrEqual(p.atCertain);
            expect(p.atCertain).toBeLessThanOrEqual(1);
            expect(expected).toBeGreaterThanOrEqual(0);
          }
        }
        const least = (figure: ChanceFigure): number => figure.p.atPossible;
        expect(least(tests.shuffle.precursor)).toBeGreaterThanOrEqual(1 / (1 + input.shuffles));
        expect(least(tests.gaps.trigger)).toBeGreaterThanOrEqual(1 / (1 + input.shuffles));
        expect(least(tests.rotation.trigger)).toBeGreaterThanOrEqual(1 / Math.max(1, tests.observedDayCount));
      }),
      { numRuns: 200 },
    );
  });

  test("the band holds 95% of the shuffles", () => {
    const plan = layTestPlan({ ...base, shuffles: 400, pairs: findPairs(base) });
    const shuffled = runSurrogates(plan, "shuffle", 0, 400);
    const parts = surrogateTestNames.map((name) => runSurrogates(plan, name, 0, surrogatesOf(plan, name)));
    const { low, high } = finishTests(plan, parts).bands.precursor;
    const below = shuffled.unfavourable.precursor.filter((count) => count < low).length;
    const above = shuffled.unfavourable.precursor.filter((count) => count > high).length;
    expect(below).toBeLessThanOrEqual(10);
    expect(above).toBeLessThanOrEqual(10);
    expect(high).toBeGreaterThan(low);
  });

  test("fewer than three events of a series are rotated only, and it is said", () => {
    const run = (days: number[]): boolean => {
      const rule = { ...base, consequents: makeSeries("c", days) };
      return testAgainstChance({ ...rule, pairs: findPairs(rule) }).gaps.isRotationOnly;
    };
    expect(run([12, 45])).toBe(true);
    expect(run([12, 12, 45])).toBe(false);
  });

  test("one observed day: nothing to rotate, so the record is its own only surrogate", () => {
    const rule = {
      ...base,
      antecedents: makeSeries("a", [5]),
      consequents: makeSeries("c", [5, 5]),
      observation: { from: dayOf(5), to: dayOf(5), gaps: [] },
    };
    const { rotation } = testAgainstChance({ ...rule, pairs: findPairs(rule) });
    expect(rotation.precursor).toMatchObject({ expected: 2, p: { atPossible: 1, atCertain: 1 } });
  });

  test("expected at both ends, where it is unsure which events lie in the window", () => {
    const rule = {
      ...base,
      antecedents: [...base.antecedents, makeEvent("late", dayOf(98))],
      consequents: [...base.consequents, makeEvent("edge", dayOf(99), { latest: dayOf(103) })],
    };
    const { analytic } = testAgainstChance({ ...rule, pairs: findPairs(rule) });
    const q = 1 - (1 - 8 / 100) ** 4;
    expect(analytic.precursor.expectedAtPossible).toBeCloseTo(4 * q, 12);
    expect(analytic.precursor.expected).toBeCloseTo(3 * q, 12);
  });
});
