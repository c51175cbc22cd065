import type { DatedEvent } from "./dated-event";
import type { Direction } from "./direction";
import { findPairs, type Pair, type RuleInput } from "./find-pairs";
import { findNearMisses, type NearMiss } from "./near-misses";
import type { ObservationWindow } from "./observation-window";
import { computeRates, type Rates } from "./rates";
import { type CoincidenceTests, testAgainstChance } from "./test-against-chance";

/** A rule, the two series that it selects, and the days for which both are declared complete. */
export interface CoincidenceInput extends RuleInput {
  /** Null where coverage is not declared complete for both series: then counts alone are given. */
  observation: ObservationWindow | null;
  /** R, the number of shuffles: a whole number, 1 or more; 1,000 or more for a figure that is published. */
  shuffles: number;
  seed: number;
}

/** For pairs, near misses and rates alone, where tests are run apart or not at all. */
export const withoutTests: Pick<CoincidenceInput, "observation" | "shuffles" | "seed"> = {
  observation: null,
  shuffles: 1,
  seed: 1,
};

/**
 * Why there are no tests. `coverageNotDeclared`: the series are a selection, so a count expected by chance
 * would mean nothing. `notComputed`: no null model is defined for the direction.
 */
export type NoTestsReason = "coverageNotDeclared" | "notComputed";

/** All that a page says of a rule. */
export interface CoincidenceResult {
  pairs: Pair[];
  nearMisses: NearMiss[];
  /** Over all events given, those outside the observed days too. */
  rates: Rates;
  /** Consequents that the direction cannot test (`betweenPublicAndHeld` without the day made public), by id. */
  notTestableIds: string[];
  tests: CoincidenceTests | null;
  /** Null exactly when there are tests. */
  noTestsReason: NoTestsReason | null;
}

/**
 * Pairs, near misses, rates and tests of a rule. The order of the events plays no part, and the same seed gives
 * the same figures. Throws RangeError on a negative window or offset, a range that ends before it starts, or a
 * number of shuffles below 1.
 */
export function evaluateCoincidence(input: CoincidenceInput): CoincidenceResult {
  const { direction, antecedents, observation } = input;
  const consequents = input.consequents.filter((event) => isTestable(event, direction));
  const rule: RuleInput = { ...input, consequents };
  const pairs = findPairs(rule);
  const result = {
    pairs,
    nearMisses: findNearMisses(rule),
    rates: computeRates(pairs, antecedents, consequents),
    notTestableIds: input.consequents
      .filter((event) => !isTestable(event, direction))
      .map((event) => event.id)
      .sort(),
  };
  if (observation === null) return { ...result, tests: null, noTestsReason: "coverageNotDeclared" };
  if (direction === "betweenPublicAndHeld") return { ...result, tests: null, noTestsReason: "notComputed" };
  const tests = testAgainstChance({ ...input, consequents, direction, pairs, observation });
  return { ...result, tests, noTestsReason: null };
}

/** Whether the direction can be asked of the consequent at all. */
function isTestable(event: DatedEvent, direction: Direction): boolean {
  return direction !== "betweenPublicAndHeld" || event.madePublic !== null;
}
