import { type Bursts, measureBursts } from "../coincidence/bursts";
import type { LagDirection } from "../coincidence/direction";
import { findPairs } from "../coincidence/find-pairs";
import { finishTests } from "../coincidence/finish-tests";
import type { ObservationWindow } from "../coincidence/observation-window";
import { runSurrogates, type SurrogatePart, surrogatesOf } from "../coincidence/run-surrogates";
import { type CoincidenceTests, layTestPlan, type TestPlan } from "../coincidence/test-against-chance";
import { layDaySeriesPlan } from "../coincidence/test-day-series";
import { surrogateTestNames } from "../coincidence/test-names";
import type { TestedSeries } from "./tested-series";

/** The series of a rule, the days for which they are tested, and how. */
export interface RuleTestInput {
  series: TestedSeries;
  direction: LagDirection;
  windowDays: number;
  offsetDays: number;
  observation: ObservationWindow;
  shuffles: number;
  seed: number;
}

/** What the tests say of a rule; `touchingGapCounts` stands in for the ids where events are not listed. */
export interface RuleTestFigures {
  tests: CoincidenceTests;
  touchingGapCounts: { consequents: number; antecedents: number };
  /** Null where events are not listed. */
  bursts: { antecedents: Bursts; consequents: Bursts } | null;
}

/** Plain data from which any thread draws a part of the surrogates. */
export interface RuleTestPlan {
  plan: Omit<TestPlan, "touchingGap">;
  touchingGap: CoincidenceTests["touchingGap"];
  touchingGapCounts: RuleTestFigures["touchingGapCounts"];
  bursts: RuleTestFigures["bursts"];
}

/** Lays the tests of a rule out; throws RangeError when `shuffles` is not a whole number of 1 or more. */
export function layRuleTests({ series, ...rule }: RuleTestInput): RuleTestPlan {
  if (!series.isListed) {
    const { touchingGapCounts, ...plan } = layDaySeriesPlan({ ...rule, ...series });
    return { plan, touchingGap: { consequents: [], antecedents: [] }, touchingGapCounts, bursts: null };
  }
  const { antecedents, consequents } = series;
  const pairs = findPairs({ ...rule, antecedents, consequents });
  const { touchingGap, ...plan } = layTestPlan({ ...rule, antecedents, consequents, pairs });
  const { observation, seed } = rule;
  return {
    plan,
    touchingGap,
    touchingGapCounts: {
      consequents: touchingGap.consequents.length,
      antecedents: touchingGap.antecedents.length,
    },
    bursts: {
      antecedents: measureBursts(antecedents, observation, { seed }),
      consequents: measureBursts(consequents, observation, { seed }),
    },
  };
}

/** Puts together what was drawn, in any order. Throws RangeError when a surrogate is missing. */
export function finishRuleTests(
  { plan, touchingGap, touchingGapCounts, bursts }: RuleTestPlan,
  parts: readonly SurrogatePart[],
): RuleTestFigures {
  return { tests: { ...finishTests(plan, parts), touchingGap }, touchingGapCounts, bursts };
}

/** All of it in one go. */
export function testRule(input: RuleTestInput): RuleTestFigures {
  const laid = layRuleTests(input);
  const { plan } = laid;
  const parts = surrogateTestNames.map((test) => runSurrogates(plan, test, 0, surrogatesOf(plan, test)));
  return finishRuleTests(laid, parts);
}
