import { type ChancePlan, layChancePlan } from "./chance-plan";
import type { ChanceTests } from "./chance-tests";
import type { LagDirection } from "./direction";
import type { Pair, RuleInput } from "./find-pairs";
import { finishTests } from "./finish-tests";
import type { ChanceGrid } from "./null-models/chance-grid";
import { type ObservationWindow, observedDays } from "./observation-window";
import { runSurrogates, surrogatesOf } from "./run-surrogates";
import { surrogateTestNames } from "./test-names";
import { type InsideEvent, ObservedDays } from "./window-membership";
import { countWorld, type World } from "./world-counts";

/** The tests of a rule over its observed days. */
export interface CoincidenceTests extends ChanceTests {
  /** Ids of events whose partner days touch a gap of the window. */
  touchingGap: TouchingGap;
}

export interface TouchingGap {
  consequents: string[];
  antecedents: string[];
}

/** A rule whose pairs are found, with the days for which both series are declared complete. */
export interface ChanceInput extends RuleInput {
  direction: LagDirection;
  pairs: readonly Pair[];
  observation: ObservationWindow;
  /** R, the number of surrogates. */
  shuffles: number;
  seed: number;
}

/** What threads draw surrogates from, and what is known without them. */
export interface TestPlan extends ChancePlan {
  touchingGap: TouchingGap;
}

/**
 * Runs all five tests in one go. Where it is unsure whether an event lies inside the window, p is taken at both ends:
 * `atPossible` counts such events as inside when they have a partner, `atCertain` when they have no certain one.
 * Throws RangeError when `shuffles` is not a whole number of 1 or more.
 */
export function testAgainstChance(input: ChanceInput): CoincidenceTests {
  const plan = layTestPlan(input);
  const parts = surrogateTestNames.map((test) => runSurrogates(plan, test, 0, surrogatesOf(plan, test)));
  return { ...finishTests(plan, parts), touchingGap: plan.touchingGap };
}

/** Lays the tests out, to be drawn in parts by `runSurrogates` and put together by `finishTests`. Same errors. */
export function layTestPlan(input: ChanceInput): TestPlan {
  const days = observedDays(input.observation);
  const observed = new ObservedDays(days);
  const all: World = {
    consequents: observed.inside(input.consequents),
    antecedents: observed.inside(input.antecedents),
  };
  const any = countWorld(all, input.pairs, "possible");
  const sure = countWorld(all, input.pairs, "certain");
  const favourable = countWorld(
    worldOf(all, (inside) => inside.isSurelyInside || any.partnered.has(inside)),
    input.pairs,
    "possible",
  );
  const unfavourable = countWorld(
    worldOf(all, (inside) => inside.isSurelyInside || !sure.partnered.has(inside)),
    input.pairs,
    "certain",
  );
  const plan = layChancePlan({ ...input, days }, favourable.counts, unfavourable.counts);
  return { ...plan, touchingGap: listTouching(observed, all, plan.grid) };
}

function worldOf(all: World, isIn: (inside: InsideEvent) => boolean): World {
  return { consequents: all.consequents.filter(isIn), antecedents: all.antecedents.filter(isIn) };
}

function listTouching(observed: ObservedDays, all: World, grid: ChanceGrid | null): TouchingGap {
  // Without holes there are no counts of partner days, and nothing to touch.
  if (grid === null || grid.partnerDays === null) return { consequents: [], antecedents: [] };
  const { lags } = grid;
  // 0 − x rather than −x: the lags of "same day" are 0, and −0 is no day.
  const toAntecedent = { minDays: 0 - lags.maxDays, maxDays: 0 - lags.minDays };
  const touching = (series: readonly InsideEvent[], partnerLags: typeof lags): string[] =>
    series
      .filter(({ days }) => observed.isTouchingGap(days, partnerLags))
      .map(({ event }) => event.id)
      .sort();
  return {
    consequents: touching(all.consequents, toAntecedent),
    antecedents: touching(all.antecedents, lags),
  };
}
