import type { ChanceTests } from "../coincidence/chance-tests";
import { headlineTest } from "../coincidence/headline-test";
import type { RateSide, TestName } from "../coincidence/test-names";
import { formatExpected, formatP } from "./p-words";
import type { CountChance } from "./place-count-axis";

/** What stands beside a finding once the tests are done; plain data, so that it can be sent to the browser. */
export interface ChanceFinding {
  /** Follows the sentence of the finding, whole sentences. */
  sentence: string;
  /** For the count axes; null where no chance is given. */
  precursor: CountChance | null;
  trigger: CountChance | null;
}

/** The tests as a sentence names them. */
export const testPhrases: Record<TestName, string> = {
  analytic: "by the analytic test",
  distinctDays: "by distinct days",
  shuffle: "by shuffled days",
  gaps: "by shuffled gaps",
  rotation: "by rotation",
};

/** What the tests say of a rule whose record is declared complete. */
export function chanceFinding(tests: ChanceTests): ChanceFinding {
  if (!tests.isTestable) {
    return {
      sentence: "No two of the observed days could make a pair under this rule, so it is not testable.",
      precursor: null,
      trigger: null,
    };
  }
  return {
    sentence: sentenceOf(tests, "precursor"),
    precursor: countChance(tests, "precursor"),
    trigger: countChance(tests, "trigger"),
  };
}

/** "At random about 0.9 of 6 would (p = 0.04 by rotation, the largest of the three tests that redraw the days)." */
function sentenceOf(tests: ChanceTests, side: RateSide): string {
  const { test, expected, p, doTestsDisagree } = headlineTest(tests, side);
  const { total } = tests.observed[side].atCertain;
  const span = [formatP(p.atPossible), formatP(p.atCertain)];
  const pText = span[0] === span[1] ? `p = ${span[0]}` : `p from ${span[0]} to ${span[1]}`;
  const disagreement = doTestsDisagree
    ? " The tests disagree: some find this count less than once in twenty at random, others more often."
    : "";
  return `At random about ${formatExpected(expected)} of ${total} would (${pText} ${testPhrases[test]}, the largest of the three tests that redraw the days).${disagreement}`;
}

function countChance(tests: ChanceTests, side: RateSide): CountChance {
  return { expected: tests.shuffle[side].expected, ...tests.bands[side] };
}
