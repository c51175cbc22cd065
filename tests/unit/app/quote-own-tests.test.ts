import { describe, expect, it } from "vitest";
import { quoteOwnTests } from "@/app/_server/coincidence/quote-own-tests";
import type { RuleSpecification } from "@/db/queries/rules/map-rule-specifications";
import { headlineTest } from "@/lib/coincidence/headline-test";
import { testNames } from "@/lib/coincidence/test-names";
import { storedDefaultRule } from "@/lib/records/stored-rule";
import { makeEvaluation } from "../timeline/make-evaluation";
import { announcement, contact } from "../timeline/make-figure-input";

const observation = { from: "2025-01-01", to: "2025-12-31", gaps: [] };
const events = [
  ...["2025-02-11", "2025-04-11", "2025-08-06", "2025-10-02"].map((day, at) => contact(`m${at}`, day)),
  ...["2025-02-07", "2025-08-01", "2025-09-20"].map((day, at) => announcement(`c${at}`, day)),
];
const { tests } = makeEvaluation(events, { observation }).result;
if (tests === null) throw new Error("A declared record has tests.");
const quoted = headlineTest(tests, "precursor");

function rowsOf(windowDays: number, isDeclared: boolean): RuleSpecification[] {
  return testNames.map((test) => ({
    choices: { Window: `${windowDays} days`, Test: test },
    count: 2,
    possibleCount: 2,
    total: 4,
    expected: 0.123,
    p: 0.456,
    pAtPossible: 0.456,
    // Fewer shuffles may find another test the largest.
    isReadersChoice: windowDays === 7 && test !== quoted.test && test === "analytic",
    definition: { ...storedDefaultRule.definition },
    windowDays,
    isDeclared,
  }));
}

describe("quoteOwnTests", () => {
  it("gives the reader's rule the figures of the tests, and marks the test that the headline quotes", () => {
    const rows = quoteOwnTests([...rowsOf(5, true), ...rowsOf(7, true)], tests);
    const own = rows.filter((row) => row.windowDays === 7);
    expect(own.map(({ expected, p }) => [expected, p])).toEqual(
      testNames.map((name) => [tests[name].precursor.expected, tests[name].precursor.p.atCertain]),
    );
    const marked = rows.filter((row) => row.isReadersChoice);
    expect(marked).toEqual([
      expect.objectContaining({ windowDays: 7, expected: quoted.expected, p: quoted.p.atCertain }),
    ]);
    expect(marked[0]?.choices.Test).toBe(quoted.test);
  });

  it("leaves other choices, and a record that is not declared complete, as they are", () => {
    const others = rowsOf(5, true);
    expect(quoteOwnTests([...others, ...rowsOf(7, true)], tests).slice(0, others.length)).toEqual(others);
    const selection = rowsOf(7, false);
    expect(quoteOwnTests(selection, tests)).toEqual(selection);
  });
});
