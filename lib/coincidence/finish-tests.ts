import type { ChancePlan } from "./chance-plan";
import type { ChanceFigure, ChanceTest, ChanceTests, GapsTest, ObservedCount } from "./chance-tests";
import { analyticTest } from "./null-models/analytic-test";
import { sureProbability } from "./null-models/binomial-tail";
import { distinctDaysTest } from "./null-models/distinct-days-test";
import { fewestForGaps } from "./null-models/gaps-test";
import { bandOf, type SurrogateCounts, surrogateFigures } from "./null-models/surrogate-figures";
import type { TestFigure, TestFigures } from "./null-models/test-figures";
import { type SurrogatePart, surrogatesOf } from "./run-surrogates";
import type { RateSide, SurrogateTestName } from "./test-names";
import type { WorldCounts } from "./world-counts";

/** The tests that need no surrogates. */
export function closedTests(plan: ChancePlan): Pick<ChanceTests, "analytic" | "distinctDays"> {
  const { grid, favourable, unfavourable } = plan;
  if (grid === null) return { analytic: notTestable, distinctDays: notTestable };
  return {
    analytic: spanOf(
      analyticTest(grid, favourable.sizes, favourable.events),
      analyticTest(grid, unfavourable.sizes, unfavourable.events),
    ),
    distinctDays: spanOf(
      distinctDaysTest(grid, favourable.daySizes, favourable.days),
      distinctDaysTest(grid, unfavourable.daySizes, unfavourable.days),
    ),
  };
}

/**
 * One test from the parts of it that were drawn, in any order; parts of other tests are left aside. Throws RangeError
 * when a surrogate is missing.
 */
export function surrogateTestOf(
  plan: ChancePlan,
  test: SurrogateTestName,
  parts: readonly SurrogatePart[],
): ChanceTest {
  if (plan.grid === null) return notTestable;
  const { favourable, unfavourable } = mergeParts(plan, test, parts);
  return spanOf(
    surrogateFigures(favourable, plan.favourable.events),
    surrogateFigures(unfavourable, plan.unfavourable.events),
  );
}

/** All five tests from the parts of the three that draw surrogates. Throws RangeError when a surrogate is missing. */
export function finishTests(plan: ChancePlan, parts: readonly SurrogatePart[]): ChanceTests {
  const { favourable, unfavourable } = plan;
  const shuffled = mergeParts(plan, "shuffle", parts).unfavourable;
  return {
    isTestable: plan.grid !== null,
    observedDayCount: plan.observedDayCount,
    shuffles: plan.shuffles,
    seed: plan.seed,
    observed: {
      precursor: {
        atPossible: observedCount(favourable, "precursor"),
        atCertain: observedCount(unfavourable, "precursor"),
      },
      trigger: {
        atPossible: observedCount(favourable, "trigger"),
        atCertain: observedCount(unfavourable, "trigger"),
      },
    },
    ...closedTests(plan),
    shuffle: surrogateTestOf(plan, "shuffle", parts),
    gaps: gapsTestOf(plan, parts),
    rotation: surrogateTestOf(plan, "rotation", parts),
    bands: { precursor: bandOf(shuffled.precursor), trigger: bandOf(shuffled.trigger) },
  };
}

/** `gaps` from its parts; same errors as `surrogateTestOf`. */
export function gapsTestOf(plan: ChancePlan, parts: readonly SurrogatePart[]): GapsTest {
  const { sizes } = plan.unfavourable;
  const isRotationOnly = Math.min(sizes.consequents, sizes.antecedents) < fewestForGaps;
  return { ...surrogateTestOf(plan, "gaps", parts), isRotationOnly };
}

const sureFigure: ChanceFigure = {
  expected: 0,
  expectedAtPossible: 0,
  p: { atPossible: sureProbability.p, atCertain: sureProbability.p },
  log10p: { atPossible: sureProbability.log10p, atCertain: sureProbability.log10p },
};
const notTestable: ChanceTest = { precursor: sureFigure, trigger: sureFigure };

function observedCount({ events, sizes }: WorldCounts, side: RateSide): ObservedCount {
  return { count: events[side], total: side === "precursor" ? sizes.consequents : sizes.antecedents };
}

function mergeParts(
  plan: ChancePlan,
  test: SurrogateTestName,
  parts: readonly SurrogatePart[],
): { favourable: SurrogateCounts; unfavourable: SurrogateCounts } {
  const own = parts.filter((part) => part.test === test).sort((left, right) => left.first - right.first);
  const wanted = surrogatesOf(plan, test);
  const unfavourable = join(own, wanted, (part) => part.unfavourable);
  if (plan.isOneWorld) return { favourable: unfavourable, unfavourable };
  return { favourable: join(own, wanted, (part) => part.favourable ?? part.unfavourable), unfavourable };
}

function join(
  parts: readonly SurrogatePart[],
  wanted: number,
  countsOf: (part: SurrogatePart) => SurrogateCounts,
): SurrogateCounts {
  const joined = { precursor: new Int32Array(wanted), trigger: new Int32Array(wanted) };
  let next = 0;
  for (const part of parts) {
    const { precursor, trigger } = countsOf(part);
    if (part.first !== next || next + precursor.length > wanted) break;
    joined.precursor.set(precursor, next);
    joined.trigger.set(trigger, next);
    next += precursor.length;
  }
  if (next !== wanted) throw new RangeError(`Surrogate ${next} of ${wanted} was not drawn, or drawn twice.`);
  return joined;
}

function spanOf(possible: TestFigures, certain: TestFigures): ChanceTest {
  return {
    precursor: spanFigure(possible.precursor, certain.precursor),
    trigger: spanFigure(possible.trigger, certain.trigger),
  };
}

function spanFigure(possible: TestFigure, certain: TestFigure): ChanceFigure {
  return {
    expected: certain.expected,
    expectedAtPossible: possible.expected,
    p: { atPossible: Math.min(possible.p, certain.p), atCertain: Math.max(possible.p, certain.p) },
    log10p: {
      atPossible: Math.min(possible.log10p, certain.log10p),
      atCertain: Math.max(possible.log10p, certain.log10p),
    },
  };
}
