import type { RuleEvaluation } from "./rule-evaluation";
import { type RuleTestInput, testRule } from "./test-rule";
import type { TestedSeries } from "./tested-series";

/** A rule as counted, and its series. */
interface Counted {
  evaluation: RuleEvaluation;
  series: TestedSeries;
}

/** What the tests of a counted rule take, where its coverage is declared; null where it has no tests. */
export function declaredTestInput(
  { evaluation, series }: Counted,
  { shuffles, seed }: { shuffles: number; seed: number },
): RuleTestInput | null {
  const { direction, offsetDays } = evaluation.rule.definition;
  const { isDeclaredComplete, observation } = evaluation.coverage;
  if (!isDeclaredComplete || observation === null || direction === "betweenPublicAndHeld") return null;
  return { series, direction, windowDays: evaluation.windowDays, offsetDays, observation, shuffles, seed };
}

/** The evaluation with its tests, or with the reason why it has none. */
export function withTests(
  evaluation: RuleEvaluation,
  tests: RuleEvaluation["result"]["tests"],
): RuleEvaluation {
  const noTestsReason =
    tests !== null ? null : evaluation.coverage.isDeclaredComplete ? "notComputed" : "coverageNotDeclared";
  return { ...evaluation, result: { ...evaluation.result, tests, noTestsReason } };
}

/** Runs the tests of a counted rule at once, where its coverage is declared. */
export function testCountedRule(counted: Counted, how: { shuffles: number; seed: number }): RuleEvaluation {
  const input = declaredTestInput(counted, how);
  return withTests(counted.evaluation, input === null ? null : testRule(input).tests);
}
