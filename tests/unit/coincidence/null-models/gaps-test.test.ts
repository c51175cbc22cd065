import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LagDirection } from "@/lib/coincidence/direction";
import type { BlockSeries } from "@/lib/coincidence/null-models/block-series";
import { layChanceGrid } from "@/lib/coincidence/null-models/chance-grid";
import { drawGaps } from "@/lib/coincidence/null-models/gaps-test";
import { rotateAll } from "@/lib/coincidence/null-models/rotation-test";
import { dayPlacements } from "./day-subsets";
import { expectShares } from "./expect-shares";
import { testableGrid } from "./testable-grid";

/** Blocks from the position of every event. */
function seriesOf(events: readonly number[]): BlockSeries {
  const at = Int32Array.from(new Set(events)).sort();
  return { at, sizes: at.map((position) => events.filter((event) => event === position).length) };
}

/** Every series that the null model can draw, each as likely as the other: orders of the gaps × starting days. */
function everySeries(events: readonly number[], dayCount: number): number[][] {
  const gaps = events.map((event, at) => (events[at + 1] ?? (events[0] ?? 0) + dayCount) - event);
  const orders = dayPlacements(
    gaps.map((_, at) => at),
    gaps.length,
  );
  return orders.flatMap((order) =>
    Array.from({ length: dayCount }, (_, start) => {
      let position = start;
      return order.map((gap) => {
        const here = position % dayCount;
        position += gaps[gap] ?? 0;
        return here;
      });
    }),
  );
}

function countPartnered(own: readonly number[], partners: readonly number[], isPair: IsPair): number {
  return own.filter((event) => partners.some((partner) => isPair(event, partner))).length;
}

type IsPair = (own: number, partner: number) => boolean;

describe("against every order of the gaps and every start, counted one by one", () => {
  const run = Array.from({ length: 14 }, (_, at) => 100 + at);
  const holed = [100, 101, 102, 105, 106, 110, 111, 112, 140];

  test.each<[string, LagDirection, number, number, number[], number[], number[]]>([
    ["distinct days", "after", 2, 0, run, [1, 4, 5], [2, 3, 9]],
    ["an order that matters", "after", 2, 0, run, [0, 1, 5, 6], [3]],
    ["zero gaps", "after", 1, 1, run, [1, 1, 7, 7], [2, 9, 9]],
    ["mostly zero gaps", "before", 2, 0, run, [3, 3, 3, 3], [0, 6, 6]],
    ["with holes", "either", 2, 0, holed, [0, 3, 3], [1, 5, 8]],
    ["two events: rotated only", "after", 3, 0, run, [1, 5], [2, 3, 9]],
  ])("%s (%s)", (_, direction, windowDays, offsetDays, days, consequents, antecedents) => {
    const grid = testableGrid(days, direction, windowDays, offsetDays);
    const isPair: IsPair = (c, a) => {
      const lag = (days[c] ?? 0) - (days[a] ?? 0);
      return lag >= grid.lags.minDays && lag <= grid.lags.maxDays;
    };
    const precursor: number[] = [];
    const trigger: number[] = [];
    for (const c of everySeries(consequents, days.length)) {
      for (const a of everySeries(antecedents, days.length)) {
        precursor.push(countPartnered(c, a, isPair));
        trigger.push(countPartnered(a, c, (own, partner) => isPair(partner, own)));
      }
    }
    const drawn = drawGaps(
      grid,
      { consequents: seriesOf(consequents), antecedents: seriesOf(antecedents) },
      { first: 0, count: 30_000, seed: 5 },
    );
    expectShares(drawn.precursor, precursor);
    expectShares(drawn.trigger, trigger);
  });
});

test("a part from the middle is the middle of the whole", () => {
  const grid = testableGrid(
    Array.from({ length: 90 }, (_, at) => at),
    "after",
    4,
  );
  const blocks = { consequents: seriesOf([3, 9, 9, 40, 71]), antecedents: seriesOf([1, 8, 39, 39, 80]) };
  const all = drawGaps(grid, blocks, { first: 0, count: 90, seed: 42 });
  const part = drawGaps(grid, blocks, { first: 30, count: 25, seed: 42 });
  expect(part.precursor).toEqual(all.precursor.slice(30, 55));
  expect(part.trigger).toEqual(all.trigger.slice(30, 55));
});

const days = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 40 })
  .map((chosen) => Int32Array.from(chosen).sort());

test("rotation: every shift, counted one by one, with holes too", () => {
  fc.assert(
    fc.property(
      days,
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 9 }),
      fc.array(fc.nat(), { maxLength: 9 }),
      fc.constantFrom<LagDirection>("after", "before", "either", "sameDay"),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 5 }),
      (holed, isRun, consequents, antecedents, direction, windowDays, offsetDays) => {
        const observed = isRun ? Int32Array.from(holed, (_, at) => at) : holed;
        const grid = layChanceGrid(observed, direction, windowDays, offsetDays);
        fc.pre(grid !== null);
        if (grid === null) return;
        const count = observed.length;
        const c = consequents.map((event) => event % count);
        const a = antecedents.map((event) => event % count);
        const isPair: IsPair = (own, partner) => {
          const lag = (observed[own] ?? 0) - (observed[partner] ?? 0);
          return lag >= grid.lags.minDays && lag <= grid.lags.maxDays;
        };
        const found = rotateAll(grid, { consequents: seriesOf(c), antecedents: seriesOf(a) });
        expect(found.precursor).toHaveLength(count - 1);
        for (let shift = 1; shift < count; shift += 1) {
          const shifted = c.map((event) => (event + shift) % count);
          expect(found.precursor[shift - 1]).toBe(countPartnered(shifted, a, isPair));
          expect(found.trigger[shift - 1]).toBe(
            countPartnered(a, shifted, (own, partner) => isPair(partner, own)),
          );
        }
      },
    ),
    { numRuns: 400 },
  );
});
