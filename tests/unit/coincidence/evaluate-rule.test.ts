import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { type CoincidenceInput, evaluateCoincidence } from "@/lib/coincidence/evaluate-rule";
import type { CoincidenceTests } from "@/lib/coincidence/test-against-chance";
import { addDays } from "@/lib/dates/civil-day";
import { arbitraryRule, lastArbitraryDay } from "./arbitrary-event";
import { dayOf, makeEvent, makeSeries } from "./make-event";

const base: CoincidenceInput = {
  antecedents: makeSeries("a", [10, 40, 41]),
  consequents: makeSeries("c", [12, 45, 80]),
  direction: "after",
  windowDays: 7,
  offsetDays: 0,
  observation: { from: dayOf(1), to: dayOf(100), gaps: [] },
  shuffles: 200,
  seed: 1,
};

function testsOf(input: Partial<CoincidenceInput>): CoincidenceTests {
  const { tests } = evaluateCoincidence({ ...base, ...input });
  if (tests === null) throw new Error("This rule has tests.");
  return tests;
}

describe("when there are no tests", () => {
  test("no coverage, no chance: counts alone, with the reason", () => {
    const result = evaluateCoincidence({ ...base, observation: null });
    expect(result.tests).toBeNull();
    expect(result.noTestsReason).toBe("coverageNotDeclared");
    expect(result.rates.precursor.byEvent.certain).toBe(2);
  });

  test("between the day made public and the day held has no null model", () => {
    const consequents = [
      makeEvent("c1", dayOf(12), { madePublic: dayOf(8) }),
      makeEvent("c3", dayOf(50)),
      makeEvent("c2", dayOf(49)),
    ];
    const result = evaluateCoincidence({ ...base, consequents, direction: "betweenPublicAndHeld" });
    expect(result.tests).toBeNull();
    expect(result.noTestsReason).toBe("notComputed");
    expect(result.notTestableIds).toEqual(["c2", "c3"]);
    expect(result.rates.precursor.byEvent).toMatchObject({ certain: 1, total: 1 });
    expect(result.rates.consequentsWithoutPartner).toEqual([]);
  });

  test("an offset as long as the window is not testable, p = 1", () => {
    const tests = testsOf({ offsetDays: 100 });
    expect(tests.isTestable).toBe(false);
    for (const chance of [tests.analytic, tests.distinctDays, tests.shuffle]) {
      expect(chance.precursor.p).toEqual({ atPossible: 1, atCertain: 1 });
    }
  });
});

describe("the observed days", () => {
  test("events outside them count in the rates and not in the tests", () => {
    const antecedents = [...base.antecedents, makeEvent("outside", dayOf(99))];
    const consequents = [...base.consequents, makeEvent("beyond", dayOf(101))];
    const result = evaluateCoincidence({ ...base, antecedents, consequents });
    expect(result.rates.precursor.byEvent).toMatchObject({ certain: 3, total: 4 });
    expect(result.tests?.observed.precursor.atCertain).toEqual({ count: 2, total: 3 });
    expect(result.tests?.observed.trigger.atCertain).toEqual({ count: 3, total: 4 });
  });

  test("events in a gap are left out, and those whose window touches it are flagged", () => {
    const gaps = [{ from: dayOf(38), to: dayOf(40) }];
    const tests = testsOf({ observation: { from: dayOf(1), to: dayOf(100), gaps } });
    expect(tests.observedDayCount).toBe(97);
    expect(tests.observed.trigger.atCertain).toEqual({ count: 2, total: 2 });
    expect(tests.touchingGap).toEqual({ consequents: ["c2"], antecedents: [] });
    const w = countDayPairs(38, 40) / 97 ** 2;
    expect(tests.analytic.trigger.expected).toBeCloseTo(2 * (1 - (1 - w) ** 3), 12);
  });

  test("a vague date across the edge without a partner counts against the rule only", () => {
    const edge = makeEvent("edge", dayOf(99), { latest: dayOf(103) });
    const tests = testsOf({ consequents: [...base.consequents, edge] });
    expect(tests.observed.precursor).toEqual({
      atPossible: { count: 2, total: 3 },
      atCertain: { count: 2, total: 4 },
    });
  });

  test("days before the first and after the last observed one are no gap", () => {
    const observation = { from: dayOf(9), to: dayOf(81), gaps: [] };
    expect(testsOf({ observation }).touchingGap).toEqual({ consequents: [], antecedents: [] });
    expect(testsOf({ observation, direction: "before" }).touchingGap.antecedents).toEqual([]);
  });

  test("a vague date across the edge is taken at both extremes", () => {
    // The last contact may fall on day 99 to 103, after a claim of day 98; only a part of that is observed.
    const antecedents = [...base.antecedents, makeEvent("late", dayOf(98))];
    const edge = makeEvent("edge", dayOf(99), { latest: dayOf(103) });
    const tests = testsOf({ antecedents, consequents: [...base.consequents, edge] });
    expect(tests.observed.precursor.atPossible).toEqual({ count: 3, total: 4 });
    expect(tests.observed.precursor.atCertain).toEqual({ count: 2, total: 3 });
    expect(tests.analytic.precursor.p.atPossible).toBeLessThan(tests.analytic.precursor.p.atCertain);
    const without = testsOf({ antecedents });
    expect(tests.analytic.precursor.p.atCertain).toBe(without.analytic.precursor.p.atCertain);
  });
});

function countDayPairs(gapFrom: number, gapTo: number): number {
  let pairs = 0;
  const isObserved = (day: number): boolean => day >= 1 && day <= 100 && (day < gapFrom || day > gapTo);
  for (let c = 1; c <= 100; c += 1) {
    for (let a = c - 7; a <= c; a += 1) if (isObserved(c) && isObserved(a)) pairs += 1;
  }
  return pairs;
}

test("p runs from the possible count to the certain one at the same number of events", () => {
  const doubtful: DatedEvent = { ...makeEvent("c4", dayOf(43)), isUncertain: true };
  const tests = testsOf({ consequents: [...base.consequents, doubtful] });
  expect(tests.observed.precursor).toEqual({
    atPossible: { count: 3, total: 4 },
    atCertain: { count: 2, total: 4 },
  });
  const { atPossible, atCertain } = tests.analytic.precursor.p;
  const q = 1 - (1 - 8 / 100) ** 3;
  const tail = (k: number): number => (k > 4 ? 0 : choose4(k) * q ** k * (1 - q) ** (4 - k) + tail(k + 1));
  expect(atPossible).toBeCloseTo(tail(3), 12);
  expect(atCertain).toBeCloseTo(tail(2), 12);
  expect(tests.shuffle.precursor.p.atPossible).toBeLessThanOrEqual(tests.shuffle.precursor.p.atCertain);
});

function choose4(k: number): number {
  return [1, 4, 6, 4, 1][k] ?? 0;
}

test("swapping series and direction swaps the rates and the analytic figures", () => {
  const forward = testsOf({ offsetDays: 1 });
  const mirrored = testsOf({
    offsetDays: 1,
    direction: "before",
    antecedents: base.consequents,
    consequents: base.antecedents,
  });
  expect(mirrored.analytic).toEqual({
    precursor: forward.analytic.trigger,
    trigger: forward.analytic.precursor,
  });
  expect(mirrored.distinctDays.precursor).toEqual(forward.distinctDays.trigger);
});

describe("properties", () => {
  const observation = fc
    .record({
      from: fc.integer({ min: -5, max: 10 }),
      to: fc.integer({ min: 30, max: lastArbitraryDay + 20 }),
      gap: fc.option(fc.integer({ min: 11, max: 25 })),
    })
    .map(({ from, to, gap }) => ({
      from: dayOf(from),
      to: dayOf(to),
      gaps: gap === null ? [] : [{ from: dayOf(gap), to: dayOf(gap + 3) }],
    }));

  test("every p lies in (0, 1] and runs from possible to certain", () => {
    fc.assert(
      fc.property(arbitraryRule, observation, (rule, window) => {
        const { tests } = evaluateCoincidence({ ...rule, observation: window, shuffles: 20, seed: 3 });
        for (const chance of tests === null ? [] : [tests.analytic, tests.distinctDays, tests.shuffle]) {
          for (const { p, log10p, expected } of [chance.precursor, chance.trigger]) {
            expect(p.atPossible).toBeGreaterThan(0);
            expect(p.atPossible).toBeLessThanOrEqual(p.atCertain);
            expect(p.atCertain).toBeLessThanOrEqual(1);
            expect(log10p.atCertain).toBeLessThanOrEqual(0);
            expect(expected).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("neither the order of the input nor a shift of all days changes a figure", () => {
    const shift = (event: DatedEvent, by: number): DatedEvent => ({
      ...event,
      start: { earliest: addDays(event.start.earliest, by), latest: addDays(event.start.latest, by) },
      madePublic:
        event.madePublic === null
          ? null
          : {
              earliest: addDays(event.madePublic.earliest, by),
              latest: addDays(event.madePublic.latest, by),
            },
    });
    fc.assert(
      fc.property(arbitraryRule, observation, fc.integer({ min: -300, max: 300 }), (rule, window, by) => {
        const input = { ...rule, observation: window, shuffles: 20, seed: 3 };
        const moved: CoincidenceInput = {
          ...input,
          antecedents: rule.antecedents.map((event) => shift(event, by)).reverse(),
          consequents: rule.consequents.map((event) => shift(event, by)).reverse(),
          observation: {
            from: addDays(window.from, by),
            to: addDays(window.to, by),
            gaps: window.gaps.map((gap) => ({ from: addDays(gap.from, by), to: addDays(gap.to, by) })),
          },
        };
        expect(evaluateCoincidence(moved)).toEqual(evaluateCoincidence(input));
      }),
      { numRuns: 200 },
    );
  });
});
