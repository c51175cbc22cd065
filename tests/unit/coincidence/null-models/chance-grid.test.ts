import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LagDirection } from "@/lib/coincidence/direction";
import { layChanceGrid } from "@/lib/coincidence/null-models/chance-grid";

function run(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function probability(
  days: Int32Array,
  direction: LagDirection,
  windowDays: number,
  offsetDays = 0,
): number | undefined {
  return layChanceGrid(days, direction, windowDays, offsetDays)?.pairProbability;
}

describe("without holes", () => {
  const year = run(1, 365);

  test("w is (ΔT + 1)/(T − τ), two-sided (2ΔT + 1)/T", () => {
    expect(probability(year, "after", 7)).toBe(8 / 365);
    expect(probability(year, "after", 7, 5)).toBe(8 / 360);
    expect(probability(year, "before", 7, 5)).toBe(8 / 360);
    expect(probability(year, "either", 7)).toBe(15 / 365);
    expect(probability(year, "either", 7, 5)).toBe(15 / 365);
    expect(probability(year, "sameDay", 7, 5)).toBe(1 / 365);
  });

  test("w is at most 1", () => {
    expect(probability(run(1, 5), "after", 30)).toBe(1);
    expect(probability(run(1, 5), "either", 3)).toBe(1);
  });

  test("an offset as long as the window, or no day at all, is not testable", () => {
    expect(layChanceGrid(run(1, 10), "after", 3, 10)).toBeNull();
    expect(layChanceGrid(run(1, 10), "after", 3, 9)).not.toBeNull();
    expect(layChanceGrid(new Int32Array(0), "after", 3, 0)).toBeNull();
  });
});

describe("with holes", () => {
  test("w is the share of day pairs that the rule allows, counted one by one", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 20 }),
        fc.constantFrom<LagDirection>("after", "before", "either", "sameDay"),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 6 }),
        (chosen, direction, windowDays, offsetDays) => {
          const days = Int32Array.from(chosen).sort();
          const span = (days.at(-1) ?? 0) - (days[0] ?? 0) + 1;
          fc.pre(span > days.length && (offsetDays < span || direction === "sameDay"));
          let allowed = 0;
          for (const c of days) {
            for (const a of days) {
              const isAllowed = {
                after: c - offsetDays - a >= 0 && c - offsetDays - a <= windowDays,
                before: a - c - offsetDays >= 0 && a - c - offsetDays <= windowDays,
                either: Math.abs(c - offsetDays - a) <= windowDays,
                sameDay: a === c,
              }[direction];
              if (isAllowed) allowed += 1;
            }
          }
          const expected = allowed === 0 ? undefined : allowed / days.length ** 2;
          expect(probability(days, direction, windowDays, offsetDays)).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
