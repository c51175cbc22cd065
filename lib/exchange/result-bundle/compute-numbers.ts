import { measureBursts } from "@/lib/coincidence/bursts";
import { countByWindow } from "@/lib/coincidence/count-by-window";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { Direction } from "@/lib/coincidence/direction";
import { evaluateCoincidence, withoutTests } from "@/lib/coincidence/evaluate-rule";
import { lagHistogram } from "@/lib/coincidence/lag-histogram";
import { scanWindows } from "@/lib/coincidence/scan-windows";
import { testAgainstChance } from "@/lib/coincidence/test-against-chance";
import type { BundledEvent, ResultBundle, ResultOptions } from "./result-bundle";
import type { ResultNumbers } from "./result-numbers";

/** What the numbers of a result are made of. */
export interface ResultQuestion {
  antecedents: readonly DatedEvent[];
  consequents: readonly DatedEvent[];
  direction: Direction;
  windowDays: number;
  offsetDays: number;
  options: ResultOptions;
}

/** The numbers of a bundle, made anew from its events, rule and options alone. Throws RangeError where they cannot be. */
export function rerunBundle({ antecedents, consequents, rule, options }: ResultBundle): ResultNumbers {
  const { direction, windowDays, offsetDays } = rule.definition;
  return computeNumbers({
    antecedents: antecedents.map(datedEventOf),
    consequents: consequents.map(datedEventOf),
    direction,
    windowDays,
    offsetDays,
    options,
  });
}

/**
 * All numbers of a result, in one thread. Everything drawn comes from (seed, index) alone, so they are those that a server
 * finds with several threads. Throws RangeError on options that no tests can be run with.
 */
export function computeNumbers({ options, ...rule }: ResultQuestion): ResultNumbers {
  const { antecedents, consequents, direction, offsetDays } = rule;
  const { pairs, nearMisses, rates, notTestableIds } = evaluateCoincidence({ ...rule, ...withoutTests });
  return {
    pairs,
    nearMisses,
    rates,
    notTestableIds,
    steps: countByWindow(antecedents, consequents, {
      direction,
      offsetDays,
      maxWindowDays: options.maxStepWindowDays,
    }),
    // No null model is defined for the other direction, and lags play no part in it.
    ...(direction === "betweenPublicAndHeld"
      ? { tests: null, bursts: null, scan: null, lags: null }
      : testedNumbers({ ...rule, direction, pairs }, options)),
  };
}

type TestedRule = Omit<Parameters<typeof testAgainstChance>[0], "observation" | "shuffles" | "seed">;

function testedNumbers(
  rule: TestedRule,
  { observation, tests, scan, lags }: ResultOptions,
): Pick<ResultNumbers, "tests" | "bursts" | "scan" | "lags"> {
  const { antecedents, consequents, direction } = rule;
  const isTested = observation !== null && tests !== null;
  return {
    tests: isTested ? testAgainstChance({ ...rule, observation, ...tests }) : null,
    bursts: isTested
      ? {
          antecedents: measureBursts(antecedents, observation, tests.bursts),
          consequents: measureBursts(consequents, observation, tests.bursts),
        }
      : null,
    scan:
      observation === null || scan === null
        ? null
        : scanWindows({ antecedents, consequents, direction, observation, ...scan }),
    lags: lags === null ? null : lagHistogram({ antecedents, consequents, direction, ...lags }),
  };
}

function datedEventOf({ id, counted }: BundledEvent): DatedEvent {
  return { id, ...counted };
}
