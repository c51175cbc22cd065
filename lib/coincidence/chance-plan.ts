import type { LagDirection } from "./direction";
import { isSameBlocks } from "./null-models/block-series";
import { type ChanceGrid, layChanceGrid } from "./null-models/chance-grid";
import { assertFits } from "./null-models/shuffle-test";
import type { WorldCounts } from "./world-counts";

/**
 * All that the tests need: plain data, so that threads can draw parts of the surrogates. Where it is unsure whether
 * an event lies inside the window, the two worlds are the extremes over the number of events.
 */
export interface ChancePlan {
  /** Null where the rule is not testable over these days. */
  grid: ChanceGrid | null;
  observedDayCount: number;
  shuffles: number;
  seed: number;
  /** By every possible pair; what may lie outside the window counts as inside when it has a partner. */
  favourable: WorldCounts;
  /** By certain pairs only; what may lie outside counts as inside when it has no certain partner. */
  unfavourable: WorldCounts;
  /** The two worlds hold the same events, so that one draw serves both. */
  isOneWorld: boolean;
}

/** The observed days (ascending day numbers), the rule, and how it is tested. */
export interface ChancePlanInput {
  days: Int32Array;
  direction: LagDirection;
  windowDays: number;
  offsetDays: number;
  /** R, the number of surrogates. */
  shuffles: number;
  seed: number;
}

/** Throws RangeError when `shuffles` is not a whole number of 1 or more. */
export function layChancePlan(
  { days, direction, windowDays, offsetDays, shuffles, seed }: ChancePlanInput,
  favourable: WorldCounts,
  unfavourable: WorldCounts,
): ChancePlan {
  if (!Number.isInteger(shuffles) || shuffles < 1) {
    throw new RangeError(`The number of shuffles must be a whole number, 1 or more; it is ${shuffles}.`);
  }
  const grid = layChanceGrid(days, direction, windowDays, offsetDays);
  if (grid !== null) assertFits(grid, favourable.blocks);
  if (grid !== null) assertFits(grid, unfavourable.blocks);
  return {
    grid,
    observedDayCount: days.length,
    shuffles,
    seed,
    favourable,
    unfavourable,
    isOneWorld:
      isSameBlocks(favourable.blocks.consequents, unfavourable.blocks.consequents) &&
      isSameBlocks(favourable.blocks.antecedents, unfavourable.blocks.antecedents),
  };
}
