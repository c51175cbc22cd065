import type { StepCount, WindowStep } from "../coincidence/count-by-window";
import type { RateCount } from "../coincidence/rates";
import { headlineOf } from "./headline";
import type { RuleEvaluation } from "./rule-evaluation";

/**
 * The finding in one sentence for every window of the steps, so that it can follow the slider at once. At the window of
 * the evaluation it is the headline itself. Elsewhere the pairs are not at hand: if some pair is of one day with the order
 * unknown, the sentence says "on the day of … or within", which holds either way.
 */
export function headlinesByWindow(evaluation: RuleEvaluation): string[] {
  const { result } = evaluation;
  const pairs = result.pairs.filter((pair) => pair.sameDayOrder === "unknown");
  return evaluation.steps.map((step) =>
    step.windowDays === evaluation.windowDays
      ? headlineOf(evaluation)
      : headlineOf({
          ...evaluation,
          windowDays: step.windowDays,
          result: { ...result, pairs, rates: ratesAt(result.rates, step) },
        }),
  );
}

function ratesAt(rates: RuleEvaluation["result"]["rates"], step: WindowStep): typeof rates {
  return {
    ...rates,
    precursor: { ...rates.precursor, byEvent: rateOf(step.precursor) },
    trigger: { ...rates.trigger, byEvent: rateOf(step.trigger) },
  };
}

function rateOf({ certain, possible, total }: StepCount): RateCount {
  const share = (count: number) => (total === 0 ? null : count / total);
  return { certain, possible, total, low: share(certain), high: share(possible) };
}
