import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnalysisAnswer,
  analyseDates,
  finishAnalysis,
  layAnalysis,
} from "@/lib/coincidence/analyse-dates";
import { type AnalysisRequest, analysisInput } from "@/lib/coincidence/analysis-input";
import { mostPairs } from "@/lib/coincidence/analysis-pairs";
import { evaluateCoincidence } from "@/lib/coincidence/evaluate-rule";
import { runSurrogates, surrogatesOf } from "@/lib/coincidence/run-surrogates";
import { surrogateTestNames, testNames } from "@/lib/coincidence/test-names";
import { dayOf, makeEvent } from "./make-event";

const base: AnalysisRequest = {
  antecedents: ["2025-01-06", "2025-02-07", "2025-07-31", "2025-12-01", "2025-12-01"],
  consequents: ["2025-02-11", "2025-03-13", "2025-08-06", "2025-12-02"],
  window: { from: "2025-01-01", to: "2025-12-31" },
  days: 7,
  shuffles: 100,
};

function analyse(request: Partial<AnalysisRequest>): AnalysisAnswer {
  return analyseDates(analysisInput.parse({ ...base, ...request }));
}

describe("known days", () => {
  test("numbers, pairs in order of the consequents, and w", () => {
    const answer = analyse({});
    expect(answer.precursor).toMatchObject({ count: 3, total: 4, rate: 0.75 });
    expect(answer.trigger).toMatchObject({ count: 4, total: 5, rate: 0.8 });
    expect(answer.pairs).toEqual([
      { antecedent: "2025-02-07", consequent: "2025-02-11", lagDays: 4 },
      { antecedent: "2025-07-31", consequent: "2025-08-06", lagDays: 6 },
      { antecedent: "2025-12-01", consequent: "2025-12-02", lagDays: 1 },
      { antecedent: "2025-12-01", consequent: "2025-12-02", lagDays: 1 },
    ]);
    expect(answer).toMatchObject({
      pairCount: 4,
      arePairsCut: false,
      isTestable: true,
      observedDayCount: 365,
    });
    expect(answer.dailyChance).toBe(8 / 365);
    expect(answer.precursor.expectedBy.analytic).toBeCloseTo(4 * (1 - (1 - 8 / 365) ** 5), 12);
    expect(answer.precursor.expected).toBe(answer.precursor.expectedBy.shuffle);
    expect(Object.keys(answer.trigger.p)).toEqual([...testNames]);
  });

  test("the same as the rule evaluated over events of these days", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 10 }),
        fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 10 }),
        fc.constantFrom("after" as const, "before" as const, "either" as const, "sameDay" as const),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        (a, c, direction, days, offset) => {
          const window = { from: dayOf(5), to: dayOf(70) };
          const coverageGaps = [{ from: dayOf(20), to: dayOf(23) }];
          const request = { window, coverageGaps, direction, days, offset, shuffles: 20, seed: 6 };
          const answer = analyse({ ...request, antecedents: a.map(dayOf), consequents: c.map(dayOf) });
          const result = evaluateCoincidence({
            antecedents: a.map((day, at) => makeEvent(`a${at}`, dayOf(day))),
            consequents: c.map((day, at) => makeEvent(`c${at}`, dayOf(day))),
            direction,
            windowDays: days,
            offsetDays: offset,
            observation: { ...window, gaps: coverageGaps },
            shuffles: 20,
            seed: 6,
          });
          for (const side of ["precursor", "trigger"] as const) {
            expect(answer[side].count).toBe(result.rates[side].byEvent.certain);
            expect(answer[side].observed).toEqual(result.tests?.observed[side].atCertain);
            for (const name of testNames) {
              expect(answer[side].p[name]).toBe(result.tests?.[name][side].p.atCertain);
              expect(answer[side].expectedBy[name]).toBe(result.tests?.[name][side].expected);
            }
          }
          expect(answer.pairCount).toBe(result.pairs.length);
          expect(answer.pairs.map(({ lagDays }) => lagDays)).toEqual(
            result.pairs.map(({ lag }) => lag.minDays),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test("dates outside the window count in the rates, and not in the tests", () => {
    const answer = analyse({ antecedents: ["2024-12-30", "2025-06-01"], consequents: ["2025-01-02"] });
    expect(answer.precursor).toMatchObject({ count: 1, total: 1, observed: { count: 0, total: 1 } });
    expect(answer.trigger).toMatchObject({ count: 1, total: 2, observed: { count: 0, total: 1 } });
  });

  test("an offset as long as the window is not testable", () => {
    const answer = analyse({ window: { from: "2025-01-01", to: "2025-01-05" }, offset: 5 });
    expect(answer).toMatchObject({ isTestable: false, dailyChance: 0 });
    expect(answer.precursor.p.rotation).toBe(1);
  });

  test("of many pairs the first are listed, and it is said", () => {
    const answer = analyse({
      antecedents: new Array(80).fill("2025-03-01"),
      consequents: new Array(70).fill("2025-03-02"),
      shuffles: 1,
    });
    expect(answer.pairCount).toBe(5600);
    expect(answer.pairs).toHaveLength(mostPairs);
    expect(answer.arePairsCut).toBe(true);
  });

  test("the order of the lists plays no part in the figures", () => {
    const answer = analyse({});
    const reversed = analyse({
      antecedents: [...base.antecedents].reverse(),
      consequents: [...base.consequents].reverse(),
    });
    expect(reversed).toEqual(answer);
  });
});

describe("vague dates", () => {
  test("every number becomes two ends", () => {
    const answer = analyse({ consequents: ["2025-02", "2025-03-13", "2025-08-06", "2025-12-02?"] });
    expect(answer.precursor.count).toEqual({ low: 1, high: 3 });
    expect(answer.precursor.total).toEqual({ low: 4, high: 4 });
    expect(answer.precursor.rate).toEqual({ low: 0.25, high: 0.75 });
    expect(answer.dailyChance).toEqual({ low: 8 / 365, high: 8 / 365 });
    expect(answer.pairs[0]).toEqual({
      antecedent: "2025-02-07",
      consequent: "2025-02",
      lagDays: { low: -6, high: 21 },
      certainty: "possible",
    });
    for (const name of testNames) {
      const p = answer.precursor.p[name];
      if (typeof p === "number") throw new Error("A vague date makes two ends.");
      expect(p.low).toBeLessThan(p.high);
      expect(answer.precursor.expectedBy[name]).toEqual({
        low: expect.any(Number),
        high: expect.any(Number),
      });
    }
  });

  test("counted pairs are those that the search finds, vague ones too", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("2025-03", "2025-03-04~", "2025-03-08", "[2025-02-20..2025-03-02]", "2025-03-11?"),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        fc.array(fc.constantFrom("2025-03-09", "2025-03-01/2025-03-04", "2025-04", "2025-03-02~"), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom("after" as const, "before" as const, "either" as const, "sameDay" as const),
        fc.integer({ min: 0, max: 12 }),
        (antecedents, consequents, direction, days) => {
          const answer = analyse({ antecedents, consequents, direction, days, shuffles: 1 });
          expect(answer.pairCount).toBe(answer.pairs.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("parts drawn by two threads give the same answer", () => {
  const input = analysisInput.parse(base);
  const analysis = structuredClone(layAnalysis(input));
  const parts = surrogateTestNames.flatMap((name) => {
    const half = Math.floor(surrogatesOf(analysis.plan, name) / 2);
    return [
      runSurrogates(analysis.plan, name, half, surrogatesOf(analysis.plan, name) - half),
      runSurrogates(analysis.plan, name, 0, half),
    ];
  });
  expect(finishAnalysis(analysis, structuredClone(parts))).toEqual(analyseDates(input));
});

test("widening the window never lowers a rate", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 }),
      fc.constantFrom("after" as const, "before" as const, "either" as const, "sameDay" as const),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 4 }),
      (a, c, direction, days, offset) => {
        const request = {
          antecedents: a.map(dayOf),
          consequents: c.map(dayOf),
          direction,
          offset,
          shuffles: 1,
        };
        const narrow = analyse({ ...request, days });
        const wide = analyse({ ...request, days: days + 1 });
        expect(Number(wide.precursor.rate)).toBeGreaterThanOrEqual(Number(narrow.precursor.rate));
        expect(Number(wide.trigger.rate)).toBeGreaterThanOrEqual(Number(narrow.trigger.rate));
      },
    ),
    { numRuns: 150 },
  );
});
