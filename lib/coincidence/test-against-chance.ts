import type { LagDirection } from "./direction";
import type { Pair, RuleInput } from "./find-pairs";
import { analyticTest } from "./null-models/analytic-test";
import { sureProbability } from "./null-models/binomial-tail";
import { type ChanceGrid, layChanceGrid } from "./null-models/chance-grid";
import { distinctDaysTest } from "./null-models/distinct-days-test";
import { drawShuffles, type SurrogateCounts, shuffleTest } from "./null-models/shuffle-test";
import type { TestFigure, TestFigures } from "./null-models/test-figures";
import { type ObservationWindow, observedDays } from "./observation-window";
import { type InsideEvent, ObservedDays } from "./window-membership";
import { countWorld, type World, type WorldCounts } from "./world-counts";

/** The two ends of a figure over vague dates: with every possible pair counted, and with the certain ones only. */
export interface CountSpan<T> {
  atPossible: T;
  atCertain: T;
}

/**
 * One rate under one test. `expected` is the number that chance gives for the events that `atCertain` counts.
 * p lies from `atPossible` to `atCertain`, and is above 0 and at most 1; log10p stays exact where p underflows.
 */
export interface ChanceFigure {
  expected: number;
  p: CountSpan<number>;
  log10p: CountSpan<number>;
}

/** Both rates under one test. */
export interface ChanceTest {
  precursor: ChanceFigure;
  trigger: ChanceFigure;
}

/** How many of the events inside the window have a partner inside it. */
export interface ObservedCount {
  count: number;
  total: number;
}

/** The tests of a rule over its observed days. */
export interface CoincidenceTests {
  /** False where no two observed days could make a pair (τ ≥ T): then every p is 1 and means nothing. */
  isTestable: boolean;
  observedDayCount: number;
  shuffles: number;
  seed: number;
  /** What the tests count: events inside the window only, so it can differ from the rates. */
  observed: { precursor: CountSpan<ObservedCount>; trigger: CountSpan<ObservedCount> };
  /** Ids of events whose partner days touch a gap of the window. */
  touchingGap: { consequents: string[]; antecedents: string[] };
  analytic: ChanceTest;
  distinctDays: ChanceTest;
  shuffle: ChanceTest;
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

/**
 * Runs the tests `analytic`, `distinctDays` and `shuffle`. Where it is unsure whether an event lies inside the
 * window, p is taken at both ends: `atPossible` counts such events as inside when they have a partner,
 * `atCertain` when they have no certain one. Throws RangeError when `shuffles` is not a whole number of 1 or more.
 */
export function testAgainstChance(input: ChanceInput): CoincidenceTests {
  const days = observedDays(input.observation);
  const observed = new ObservedDays(days);
  const grid = layChanceGrid(days, input.direction, input.windowDays, input.offsetDays);
  const consequents = observed.inside(input.consequents);
  const antecedents = observed.inside(input.antecedents);
  const all: World = { consequents, antecedents };
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
  const figures = grid === null ? null : figuresOf(grid, favourable, unfavourable, input);
  return {
    isTestable: grid !== null,
    observedDayCount: days.length,
    shuffles: input.shuffles,
    seed: input.seed,
    observed: {
      precursor: {
        atPossible: { count: favourable.events.precursor, total: favourable.sizes.consequents },
        atCertain: { count: unfavourable.events.precursor, total: unfavourable.sizes.consequents },
      },
      trigger: {
        atPossible: { count: favourable.events.trigger, total: favourable.sizes.antecedents },
        atCertain: { count: unfavourable.events.trigger, total: unfavourable.sizes.antecedents },
      },
    },
    touchingGap: grid === null ? { consequents: [], antecedents: [] } : listTouching(observed, all, grid),
    analytic: figures?.analytic ?? notTestable,
    distinctDays: figures?.distinctDays ?? notTestable,
    shuffle: figures?.shuffle ?? notTestable,
  };
}

const sureFigure: ChanceFigure = {
  expected: 0,
  p: { atPossible: sureProbability.p, atCertain: sureProbability.p },
  log10p: { atPossible: sureProbability.log10p, atCertain: sureProbability.log10p },
};
const notTestable: ChanceTest = { precursor: sureFigure, trigger: sureFigure };

function worldOf(all: World, isIn: (inside: InsideEvent) => boolean): World {
  return { consequents: all.consequents.filter(isIn), antecedents: all.antecedents.filter(isIn) };
}

function figuresOf(
  grid: ChanceGrid,
  favourable: WorldCounts,
  unfavourable: WorldCounts,
  { shuffles, seed }: ChanceInput,
): Pick<CoincidenceTests, "analytic" | "distinctDays" | "shuffle"> {
  const draw = (world: WorldCounts): SurrogateCounts => drawShuffles(grid, world.blocks, shuffles, seed);
  const drawnUnfavourable = draw(unfavourable);
  // Without vague edges the two worlds hold the same events, and one draw serves both.
  const drawnFavourable = isSameWorld(favourable, unfavourable) ? drawnUnfavourable : draw(favourable);
  return {
    analytic: spanOf(
      analyticTest(grid, favourable.sizes, favourable.events),
      analyticTest(grid, unfavourable.sizes, unfavourable.events),
    ),
    distinctDays: spanOf(
      distinctDaysTest(grid, favourable.daySizes, favourable.days),
      distinctDaysTest(grid, unfavourable.daySizes, unfavourable.days),
    ),
    shuffle: spanOf(
      shuffleTest(drawnFavourable, favourable.events),
      shuffleTest(drawnUnfavourable, unfavourable.events),
    ),
  };
}

function isSameWorld(left: WorldCounts, right: WorldCounts): boolean {
  const ids = (world: WorldCounts): string =>
    JSON.stringify([world.blocks.consequents, world.blocks.antecedents]);
  return ids(left) === ids(right);
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
    p: { atPossible: Math.min(possible.p, certain.p), atCertain: Math.max(possible.p, certain.p) },
    log10p: {
      atPossible: Math.min(possible.log10p, certain.log10p),
      atCertain: Math.max(possible.log10p, certain.log10p),
    },
  };
}

function listTouching(
  observed: ObservedDays,
  all: World,
  { lags }: ChanceGrid,
): CoincidenceTests["touchingGap"] {
  // 0 − x rather than −x: the lags of "same day" are 0, and −0 is no day.
  const toAntecedent = { minDays: 0 - lags.maxDays, maxDays: 0 - lags.minDays };
  const touching = (series: readonly InsideEvent[], partnerLags: typeof lags): string[] =>
    series
      .filter(({ event }) => observed.isTouchingGap(event, partnerLags))
      .map(({ event }) => event.id)
      .sort();
  return {
    consequents: touching(all.consequents, toAntecedent),
    antecedents: touching(all.antecedents, lags),
  };
}
