import type { ChancePlan } from "./chance-plan";
import { drawGaps } from "./null-models/gaps-test";
import { rotateAll } from "./null-models/rotation-test";
import { drawShuffles } from "./null-models/shuffle-test";
import type { SurrogateCounts } from "./null-models/surrogate-figures";
import type { SurrogateTestName } from "./test-names";
import type { WorldCounts } from "./world-counts";

/** A run of surrogates of one test, drawn by one thread; plain data. */
export interface SurrogatePart {
  test: SurrogateTestName;
  first: number;
  unfavourable: SurrogateCounts;
  /** Null where the plan has one world. */
  favourable: SurrogateCounts | null;
}

/** How many surrogates a test has: the shuffles asked for, or every shift; 0 where the rule is not testable. */
export function surrogatesOf(plan: ChancePlan, test: SurrogateTestName): number {
  if (plan.grid === null) return 0;
  return test === "rotation" ? plan.observedDayCount - 1 : plan.shuffles;
}

/**
 * Draws `count` surrogates of a test, from number `first` (0 is the first). Each comes from its own stream, so the
 * numbers are the same however the work is split. `rotation` finds all its shifts at once, so splitting it gains
 * nothing. Throws RangeError when the test has no such surrogates.
 */
export function runSurrogates(
  plan: ChancePlan,
  test: SurrogateTestName,
  first: number,
  count: number,
): SurrogatePart {
  const isInside = Number.isSafeInteger(first) && Number.isSafeInteger(count) && first >= 0 && count >= 0;
  if (!isInside || first + count > surrogatesOf(plan, test)) {
    throw new RangeError(`The test ${test} has no ${count} surrogates from number ${first}.`);
  }
  const draw = (world: WorldCounts): SurrogateCounts => drawFor(plan, test, world, first, count);
  return {
    test,
    first,
    unfavourable: draw(plan.unfavourable),
    favourable: plan.isOneWorld ? null : draw(plan.favourable),
  };
}

function drawFor(
  { grid, seed }: ChancePlan,
  test: SurrogateTestName,
  { blocks }: WorldCounts,
  first: number,
  count: number,
): SurrogateCounts {
  if (grid === null) return { precursor: new Int32Array(0), trigger: new Int32Array(0) };
  switch (test) {
    case "shuffle":
      return drawShuffles(grid, blocks, { first, count, seed });
    case "gaps":
      return drawGaps(grid, blocks, { first, count, seed });
    case "rotation": {
      const all = rotateAll(grid, blocks);
      return {
        precursor: all.precursor.slice(first, first + count),
        trigger: all.trigger.slice(first, first + count),
      };
    }
  }
}
