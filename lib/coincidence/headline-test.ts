import type { ChanceTests, CountSpan } from "./chance-tests";
import { type RateSide, type SurrogateTestName, surrogateTestNames } from "./test-names";

/** The test that a headline quotes. */
export interface HeadlineTest {
  test: SurrogateTestName;
  expected: number;
  p: CountSpan<number>;
  doTestsDisagree: boolean;
}

/** Where the tests are said to disagree when some p lie above it and others at or below it. */
export const disagreementLevel = 0.05;

/**
 * The most careful of the three tests that stand in a headline: that with the largest p (`atCertain`; among equal
 * ones the first of `shuffle`, `gaps`, `rotation`), with the number that it expects. The tests disagree when one of
 * them has p at or below 0.05 and another above it, by certain pairs or by possible ones.
 */
export function headlineTest(tests: Pick<ChanceTests, SurrogateTestName>, side: RateSide): HeadlineTest {
  let largest: SurrogateTestName = "shuffle";
  for (const test of surrogateTestNames) {
    if (tests[test][side].p.atCertain > tests[largest][side].p.atCertain) largest = test;
  }
  const { expected, p } = tests[largest][side];
  const areSplit = (end: keyof CountSpan<number>): boolean =>
    new Set(surrogateTestNames.map((test) => tests[test][side].p[end] <= disagreementLevel)).size > 1;
  return { test: largest, expected, p, doTestsDisagree: areSplit("atCertain") || areSplit("atPossible") };
}
