import { expect, test } from "vitest";
import { evaluateCoincidence } from "@/lib/coincidence/evaluate-rule";
import { headlineTest } from "@/lib/coincidence/headline-test";
import { surrogateTestNames } from "@/lib/coincidence/test-names";
import { makeEvent } from "./make-event";

const contacts = ["2025-02-11", "2025-03-13", "2025-04-11", "2025-04-25", "2025-08-06", "2025-12-02"].map(
  (day) => makeEvent(`contact-${day}`, day),
);
const claims = [
  "2025-01-06",
  "2025-02-07",
  "2025-07-31",
  "2025-11-20",
  "2025-12-01",
  "2025-12-01",
  "2025-12-11",
  "2025-12-27",
  "2025-12-27",
].map((day, at) => makeEvent(`claim-${at + 1}-${day}`, day));

const result = evaluateCoincidence({
  antecedents: claims,
  consequents: contacts,
  direction: "after",
  windowDays: 7,
  offsetDays: 0,
  observation: { from: "2025-01-01", to: "2025-12-31", gaps: [] },
  shuffles: 20_000,
  seed: 2025,
});

test("3 of 6 meetings followed a claim, 4 of 9 claims were followed by a meeting", () => {
  expect(result.rates.precursor.byEvent).toEqual({ certain: 3, possible: 3, total: 6, low: 0.5, high: 0.5 });
  expect(result.rates.trigger.byEvent).toMatchObject({ certain: 4, possible: 4, total: 9 });
  expect(result.rates.trigger.byDay).toMatchObject({ certain: 3, possible: 3, total: 7 });
  expect(result.rates.consequentsWithoutPartner).toEqual([
    "contact-2025-03-13",
    "contact-2025-04-11",
    "contact-2025-04-25",
  ]);
  expect(result.pairs.map((pair) => pair.lag.minDays)).toEqual([4, 6, 1, 1]);
});

test("the analytic test expects 1.08 and gives p = 0.077", () => {
  const analytic = result.tests?.analytic;
  expect(analytic?.precursor.expected).toBeCloseTo(6 * (1 - (1 - 8 / 365) ** 9), 12);
  expect(analytic?.precursor.expected).toBeCloseTo(1.08, 2);
  expect(analytic?.precursor.p.atCertain).toBeCloseTo(0.077, 3);
});

test("shuffles expect about 0.87 meetings and 1.1 claims, with p about 0.04", () => {
  const shuffle = result.tests?.shuffle;
  // Standard errors with 20,000 shuffles: about 0.006 of the counts and 0.0014 of p.
  expect(Math.abs((shuffle?.precursor.expected ?? 0) - 0.87)).toBeLessThan(0.03);
  expect(Math.abs((shuffle?.trigger.expected ?? 0) - 1.1)).toBeLessThan(0.05);
  expect(Math.abs((shuffle?.precursor.p.atCertain ?? 0) - 0.04)).toBeLessThan(0.007);
});

test("shuffle, gaps and rotation all give p = 0.04; the headline quotes shuffle, which expects 0.87", () => {
  const tests = result.tests;
  if (tests === null) throw new Error("The lead rule has tests.");
  for (const name of surrogateTestNames) {
    expect(tests[name].precursor.p.atCertain.toFixed(2)).toBe("0.04");
  }
  // No two claims lie within a week, so their 7 windows of 8 days never overlap when gaps change places; what the
  // window's end cuts off is 1 + 2 + … + 7 days of each, for the starts near it.
  const wanted = (6 * (7 * 8 - (7 * 28) / 365)) / 365;
  expect(Math.abs(tests.gaps.precursor.expected - wanted)).toBeLessThan(0.03);
  // Rotation keeps the claims: their windows hold 53 days of the year; 3 contacts of the record itself are not drawn.
  expect(tests.rotation.precursor.expected).toBeCloseTo((53 * 6 - 3) / 364, 12);
  const headline = headlineTest(tests, "precursor");
  expect(headline.p.atCertain).toBe(
    Math.max(...surrogateTestNames.map((name) => tests[name].precursor.p.atCertain)),
  );
  expect(headline.test).toBe("shuffle");
  expect(headline.expected.toFixed(2)).toBe("0.87");
  expect(headline.doTestsDisagree).toBe(false);
  expect(tests.gaps.isRotationOnly).toBe(false);
});

test("the claim of 20 November, 12 days before, is the one near miss; 11 December, 9 days after, is none", () => {
  expect(result.nearMisses).toEqual([
    {
      antecedentId: "claim-4-2025-11-20",
      consequentId: "contact-2025-12-02",
      lag: { minDays: 12, maxDays: 12 },
      certainty: "certain",
      side: "tooLate",
      sameDayOrder: null,
    },
  ]);
});
