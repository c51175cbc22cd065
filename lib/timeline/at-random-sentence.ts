import type { ChanceTests } from "../coincidence/chance-tests";
import { headlineTest } from "../coincidence/headline-test";
import type { RateSide, TestName } from "../coincidence/test-names";
import { formatExpected, formatP } from "./p-words";

/** The tests as a sentence names them. */
export const testPhrases: Record<TestName, string> = {
  analytic: "by the analytic test",
  distinctDays: "by distinct days",
  shuffle: "by shuffled days",
  gaps: "by shuffled gaps",
  rotation: "by rotation",
};

/** What a reader is told besides the figures: `full` says why this test is quoted, and how the others differ. */
const words = {
  brief: { choice: "", disagreement: " The tests disagree." },
  full: {
    choice: ", the largest of the three tests that redraw the days",
    disagreement:
      " The tests disagree: some find this count less than once in twenty at random, others more often.",
  },
} as const;

/**
 * "At random about 0.9 of 6 would (p = 0.04 by rotation)." with the figures of the most careful test, for one side of a
 * testable rule.
 */
export function atRandomSentence(tests: ChanceTests, side: RateSide, length: keyof typeof words): string {
  const { test, expected, p, doTestsDisagree } = headlineTest(tests, side);
  const { total } = tests.observed[side].atCertain;
  const span = [formatP(p.atPossible), formatP(p.atCertain)];
  const pWords = span[0] === span[1] ? `p = ${span[0]}` : `p from ${span[0]} to ${span[1]}`;
  const { choice, disagreement } = words[length];
  return `At random about ${formatExpected(expected)} of ${total} would (${pWords} ${testPhrases[test]}${choice}).${doTestsDisagree ? disagreement : ""}`;
}
