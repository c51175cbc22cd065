import { describe, expect, test } from "vitest";
import { layChanceGrid } from "@/lib/coincidence/null-models/chance-grid";
import { distinctDaysTest } from "@/lib/coincidence/null-models/distinct-days-test";
import { daySubsets } from "./day-subsets";

function gridOf(days: readonly number[], windowDays: number): NonNullable<ReturnType<typeof layChanceGrid>> {
  const grid = layChanceGrid(Int32Array.from(days), "after", windowDays, 0);
  if (grid === null) throw new Error("The grid of this test is testable.");
  return grid;
}

const tenDays = Array.from({ length: 10 }, (_, at) => at + 1);

describe("without holes", () => {
  test("q = 1 − C(T − m, M)/C(T, M)", () => {
    // T = 10, m = 3, M = 2: C(7, 2)/C(10, 2) = 21/45; M = 4 contacts for the trigger: C(7, 4)/C(10, 4) = 35/210.
    const figures = distinctDaysTest(
      gridOf(tenDays, 2),
      { consequents: 4, antecedents: 2 },
      { precursor: 4, trigger: 2 },
    );
    const q = 1 - 21 / 45;
    expect(figures.precursor.expected).toBeCloseTo(4 * q, 12);
    expect(figures.precursor.p).toBeCloseTo(q ** 4, 12);
    const qTrigger = 1 - 35 / 210;
    expect(figures.trigger.expected).toBeCloseTo(2 * qTrigger, 12);
    expect(figures.trigger.p).toBeCloseTo(qTrigger ** 2, 12);
  });

  test("the chance is exact: a window of m inner days against all sets of M distinct days", () => {
    const windowDays = [4, 5, 6];
    const subsets = daySubsets(tenDays, 3);
    const hit = subsets.filter((subset) => subset.some((day) => windowDays.includes(day))).length;
    const { precursor } = distinctDaysTest(
      gridOf(tenDays, 2),
      { consequents: 1, antecedents: 3 },
      { precursor: 1, trigger: 0 },
    );
    expect(precursor.p).toBeCloseTo(hit / subsets.length, 12);
  });

  test("partners on more days than the window leaves free are sure to be met", () => {
    const { precursor } = distinctDaysTest(
      gridOf(tenDays, 2),
      { consequents: 3, antecedents: 8 },
      { precursor: 3, trigger: 3 },
    );
    expect(precursor).toEqual({ expected: 3, p: 1, log10p: 0 });
  });

  test("no partner day: nothing expected, p = 1", () => {
    const { precursor, trigger } = distinctDaysTest(
      gridOf(tenDays, 2),
      { consequents: 3, antecedents: 0 },
      { precursor: 0, trigger: 0 },
    );
    expect(precursor).toEqual({ expected: 0, p: 1, log10p: 0 });
    expect(trigger).toEqual({ expected: 0, p: 1, log10p: 0 });
  });
});

test("with holes the chance is that of a random observed day against all sets of observed days", () => {
  const days = [1, 2, 3, 7, 8, 12, 13, 14];
  const subsets = daySubsets(days, 2);
  let precursorHits = 0;
  let triggerHits = 0;
  for (const own of days) {
    for (const subset of subsets) {
      if (subset.some((a) => own - a >= 0 && own - a <= 4)) precursorHits += 1;
      if (subset.some((c) => c - own >= 0 && c - own <= 4)) triggerHits += 1;
    }
  }
  const { precursor, trigger } = distinctDaysTest(
    gridOf(days, 4),
    { consequents: 2, antecedents: 2 },
    { precursor: 1, trigger: 1 },
  );
  const cases = days.length * subsets.length;
  expect(precursor.expected).toBeCloseTo((2 * precursorHits) / cases, 12);
  expect(trigger.expected).toBeCloseTo((2 * triggerHits) / cases, 12);
});
