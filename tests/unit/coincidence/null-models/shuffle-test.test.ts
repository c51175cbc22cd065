import { describe, expect, test } from "vitest";
import type { LagDirection } from "@/lib/coincidence/direction";
import type { BlockSeries, SeriesBlocks } from "@/lib/coincidence/null-models/block-series";
import { drawShuffles } from "@/lib/coincidence/null-models/shuffle-test";
import { bandOf, surrogateFigures } from "@/lib/coincidence/null-models/surrogate-figures";
import { dayPlacements } from "./day-subsets";
import { expectShares } from "./expect-shares";
import { testableGrid } from "./testable-grid";

/** Blocks of these sizes; a shuffle does not ask on which days they lay. */
function seriesOf(sizes: readonly number[]): BlockSeries {
  return { at: Int32Array.from(sizes, (_, at) => at), sizes: Int32Array.from(sizes) };
}

function blocksOf(sizes: { consequents: readonly number[]; antecedents: readonly number[] }): SeriesBlocks {
  return { consequents: seriesOf(sizes.consequents), antecedents: seriesOf(sizes.antecedents) };
}

describe("against every placement, counted one by one", () => {
  const holed = [100, 101, 102, 105, 106, 110];
  // 32 days from end to end: the days fill a word of bits, and runs from the last ones need the next.
  const word = [100, 101, 104, 129, 130, 131];
  const blocks = { consequents: [2, 1], antecedents: [1, 3] };

  test.each<[LagDirection, number, number, number[]]>([
    ["after", 2, 0, holed],
    ["after", 3, 1, holed],
    ["before", 2, 1, holed],
    ["either", 1, 0, holed],
    ["sameDay", 0, 0, holed],
    ["after", 3, 0, word],
    ["before", 3, 0, word],
    ["either", 2, 0, word],
  ])("%s, ΔT = %i, τ = %i, days %j", (direction, windowDays, offsetDays, days) => {
    const grid = testableGrid(days, direction, windowDays, offsetDays);
    const isPair = (a: number, c: number): boolean => {
      const lag = c - a;
      return lag >= grid.lags.minDays && lag <= grid.lags.maxDays;
    };
    const precursor: number[] = [];
    const trigger: number[] = [];
    for (const a of dayPlacements(days, 2)) {
      for (const c of dayPlacements(days, 2)) {
        precursor.push(
          blocks.consequents.reduce(
            (sum, size, at) => sum + (a.some((day) => isPair(day, c[at] ?? 0)) ? size : 0),
            0,
          ),
        );
        trigger.push(
          blocks.antecedents.reduce(
            (sum, size, at) => sum + (c.some((day) => isPair(a[at] ?? 0, day)) ? size : 0),
            0,
          ),
        );
      }
    }
    const drawn = drawShuffles(grid, blocksOf(blocks), { first: 0, count: 40_000, seed: 11 });
    expectShares(drawn.precursor, precursor);
    expectShares(drawn.trigger, trigger);
  });
});

describe("however full the days are", () => {
  const four = [100, 101, 102, 104];
  const five = [100, 101, 103, 104, 106];

  // Few or many blocks of one event, few or many of several: each is drawn in its own way.
  test.each<[string, number[], number[], number[]]>([
    ["most days hold one event", five, [1, 1, 1], [1, 1, 1, 1]],
    ["most days hold one, some several", four, [3, 1, 1], [1, 2, 1]],
    ["most days hold several", four, [2, 3, 4], [5, 2]],
    ["half the days hold several", four, [2, 2], [1, 3]],
  ])("%s", (_, days, consequents, antecedents) => {
    const grid = testableGrid(days, "after", 1);
    const isPair = (a: number, c: number): boolean => c - a >= 0 && c - a <= 1;
    const exact: number[] = [];
    for (const a of dayPlacements(days, antecedents.length)) {
      for (const c of dayPlacements(days, consequents.length)) {
        exact.push(
          consequents.reduce(
            (sum, size, at) => sum + (a.some((day) => isPair(day, c[at] ?? 0)) ? size : 0),
            0,
          ),
        );
      }
    }
    const blocks = blocksOf({ consequents, antecedents });
    const drawn = drawShuffles(grid, blocks, { first: 0, count: 40_000, seed: 21 });
    expectShares(drawn.precursor, exact);
  });
});

test("whole blocks move: counts of blocks of 5 are multiples of 5", () => {
  const grid = testableGrid(
    Array.from({ length: 30 }, (_, at) => at),
    "after",
    3,
  );
  const { precursor } = drawShuffles(grid, blocksOf({ consequents: [5, 5, 5], antecedents: [1, 1] }), {
    first: 0,
    count: 500,
    seed: 3,
  });
  expect(new Set(precursor)).toEqual(new Set([0, 5, 10, 15]));
});

test("blocks of one series lie on distinct days: as many blocks as days fill them all", () => {
  const grid = testableGrid([1, 2, 3, 9], "sameDay", 0);
  const { precursor, trigger } = drawShuffles(
    grid,
    blocksOf({ consequents: [1, 1, 1, 1], antecedents: [1, 1] }),
    { first: 0, count: 200, seed: 5 },
  );
  expect(new Set(precursor)).toEqual(new Set([2]));
  expect(new Set(trigger)).toEqual(new Set([2]));
});

test("each surrogate comes from (seed, index) alone: fewer shuffles are the beginning of more", () => {
  const grid = testableGrid(
    Array.from({ length: 60 }, (_, at) => at),
    "after",
    4,
  );
  const blocks = blocksOf({ consequents: [1, 2, 1], antecedents: [1, 1, 1, 1] });
  const many = drawShuffles(grid, blocks, { first: 0, count: 300, seed: 42 });
  const few = drawShuffles(grid, blocks, { first: 0, count: 100, seed: 42 });
  expect(few.precursor).toEqual(many.precursor.slice(0, 100));
  expect(few.trigger).toEqual(many.trigger.slice(0, 100));
  expect(drawShuffles(grid, blocks, { first: 0, count: 300, seed: 43 }).precursor).not.toEqual(
    many.precursor,
  );
});

test("expected is the mean, p = (1 + #{K ≥ observed})/(1 + R), never 0", () => {
  const surrogates = { precursor: Int32Array.of(0, 1, 1, 2), trigger: Int32Array.of(0, 0, 0, 0) };
  const figures = surrogateFigures(surrogates, { precursor: 1, trigger: 3 });
  expect(figures.precursor).toEqual({ expected: 1, p: 4 / 5, log10p: Math.log10(4 / 5) });
  expect(figures.trigger).toEqual({ expected: 0, p: 1 / 5, log10p: Math.log10(1 / 5) });
});

test("a part from the middle is the middle of the whole", () => {
  const grid = testableGrid(
    Array.from({ length: 60 }, (_, at) => at),
    "after",
    4,
  );
  const blocks = blocksOf({ consequents: [1, 2, 1], antecedents: [1, 1, 1, 1] });
  const all = drawShuffles(grid, blocks, { first: 0, count: 90, seed: 42 });
  const part = drawShuffles(grid, blocks, { first: 30, count: 25, seed: 42 });
  expect(part.precursor).toEqual(all.precursor.slice(30, 55));
  expect(part.trigger).toEqual(all.trigger.slice(30, 55));
});

test("at most 2.5% of the surrogates lie below the band and 2.5% above it", () => {
  expect(bandOf(Int32Array.from({ length: 1000 }, (_, at) => 999 - at))).toEqual({ low: 25, high: 974 });
  expect(bandOf(Int32Array.of(4, 2))).toEqual({ low: 2, high: 4 });
});

test("no range, and more blocks than days, are refused", () => {
  const grid = testableGrid([1, 2, 3], "after", 1);
  const one = blocksOf({ consequents: [1], antecedents: [1] });
  expect(() => drawShuffles(grid, one, { first: -1, count: 2, seed: 1 })).toThrow(RangeError);
  expect(() => drawShuffles(grid, one, { first: 0, count: 0.5, seed: 1 })).toThrow(RangeError);
  const many = blocksOf({ consequents: [1, 1, 1, 1], antecedents: [1] });
  expect(() => drawShuffles(grid, many, { first: 0, count: 5, seed: 1 })).toThrow(RangeError);
});
