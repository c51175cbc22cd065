import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedLags, type LagDirection } from "@/lib/coincidence/direction";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { finishScan } from "@/lib/coincidence/finish-scan";
import { DaySampler, prepareDraw } from "@/lib/coincidence/null-models/day-sampler";
import { drawBoth } from "@/lib/coincidence/null-models/shuffle-test";
import { RandomStream } from "@/lib/coincidence/random-stream";
import { runScan } from "@/lib/coincidence/run-scan";
import { layScanPlan, type ScanInput, type ScanResult, scanWindows } from "@/lib/coincidence/scan-windows";
import { testAgainstChance } from "@/lib/coincidence/test-against-chance";
import { arbitrarySeries } from "./arbitrary-event";
import { arbitraryObservation } from "./arbitrary-observation";
import { dayOf, makeEvent, makeSeries } from "./make-event";
import { naivePairs } from "./naive-pairs";

const lagDirection = fc.constantFrom<LagDirection>("after", "before", "either", "sameDay");

const arbitraryScan: fc.Arbitrary<ScanInput> = fc.record({
  antecedents: arbitrarySeries("a", 10),
  consequents: arbitrarySeries("c", 10),
  direction: lagDirection,
  observation: arbitraryObservation,
  shuffles: fc.constant(30),
  seed: fc.nat(),
  maxWindowDays: fc.integer({ min: 0, max: 8 }),
  maxOffsetDays: fc.integer({ min: 0, max: 5 }),
});

/** Where the cell of a window and an offset (days) stands in the lists of a scan. */
function scanCellAt(
  { windowCount }: Pick<ScanResult, "windowCount">,
  windowDays: number,
  offsetDays: number,
): number {
  return offsetDays * windowCount + windowDays;
}

/** Days drawn for a surrogate, as positions of set bits, with the size of the block on each. */
function drawnEvents(
  bits: Uint32Array,
  multipleDays: Int32Array,
  multipleSizes: Int32Array,
): [number, number][] {
  const events: [number, number][] = [];
  for (let day = 0; day < bits.length * 32; day += 1) {
    if ((((bits[day >>> 5] ?? 0) >>> (day & 31)) & 1) === 0) continue;
    const at = multipleDays.indexOf(day);
    events.push([day, at < 0 ? 1 : (multipleSizes[at] ?? 0)]);
  }
  return events;
}

describe("against plain counting", () => {
  test("the record, cell by cell, vague dates and clock times among it", () => {
    fc.assert(
      fc.property(arbitraryScan, (input) => {
        // Without an edge every event surely lies inside, and the cell is that of the rule alone.
        const wide = { ...input, observation: { from: dayOf(-60), to: dayOf(200), gaps: [] } };
        const scan = scanWindows({ ...wide, shuffles: 1 });
        for (let offsetDays = 0; offsetDays < scan.offsetCount; offsetDays += 1) {
          for (let windowDays = 0; windowDays < scan.windowCount; windowDays += 1) {
            const pairs = naivePairs({ ...wide, windowDays, offsetDays });
            const cell = scanCellAt(scan, windowDays, offsetDays);
            const countOf = (part: 0 | 1, least: "certain" | "possible"): number =>
              new Set(
                [...pairs]
                  .filter(([, certainty]) => least === "possible" || certainty === "certain")
                  .map(([key]) => key.split(" ")[part]),
              ).size;
            expect(scan.precursor.counts[cell]).toBe(countOf(1, "certain"));
            expect(scan.precursor.possibleCounts[cell]).toBe(countOf(1, "possible"));
            expect(scan.trigger.counts[cell]).toBe(countOf(0, "certain"));
            expect(scan.trigger.possibleCounts[cell]).toBe(countOf(0, "possible"));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the surrogates, cell by cell", () => {
    fc.assert(
      fc.property(arbitraryScan, (input) => {
        const plan = layScanPlan(input);
        fc.pre(plan.days.length > 0);
        const part = runScan(plan, 0, plan.shuffles);
        const windowCount = plan.maxWindowDays + 1;
        const cells = windowCount * (plan.maxOffsetDays + 1);
        const sampler = new DaySampler(plan.days);
        const a = prepareDraw(plan.blocks.antecedents, plan.days, 0);
        const c = prepareDraw(plan.blocks.consequents, plan.days, 0);
        for (const surrogate of [0, 7, 29]) {
          drawBoth(new RandomStream(plan.seed, surrogate), sampler, plan.blocks, a, c);
          const antecedents = drawnEvents(a.all, a.multipleDays, a.multipleSizes);
          const consequents = drawnEvents(c.all, c.multipleDays, c.multipleSizes);
          for (let cell = 0; cell < cells; cell += 1) {
            const lags = allowedLags(input.direction, cell % windowCount, Math.floor(cell / windowCount));
            const isPair = (c: number, a: number): boolean => c - a >= lags.minDays && c - a <= lags.maxDays;
            let precursor = 0;
            let trigger = 0;
            for (const [day, size] of consequents) {
              if (antecedents.some(([partner]) => isPair(day, partner))) precursor += size;
            }
            for (const [day, size] of antecedents) {
              if (consequents.some(([partner]) => isPair(partner, day))) trigger += size;
            }
            expect(part.precursor[surrogate * cells + cell]).toBe(precursor);
            expect(part.trigger[surrogate * cells + cell]).toBe(trigger);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("p and the expected number of a cell are those of the shuffle test of the cell", () => {
    const input: ScanInput = {
      antecedents: makeSeries("a", [10, 40, 40, 41, 90, 121]),
      consequents: makeSeries("c", [12, 45, 45, 80, 93]),
      direction: "after",
      observation: { from: dayOf(1), to: dayOf(150), gaps: [{ from: dayOf(60), to: dayOf(66) }] },
      shuffles: 200,
      seed: 9,
      maxWindowDays: 6,
      maxOffsetDays: 3,
    };
    const scan = scanWindows(input);
    for (const [windowDays, offsetDays] of [
      [0, 0],
      [5, 0],
      [3, 2],
      [6, 3],
    ] as const) {
      const rule = { ...input, windowDays, offsetDays };
      const { shuffle } = testAgainstChance({ ...rule, pairs: findPairs(rule) });
      const cell = scanCellAt(scan, windowDays, offsetDays);
      expect(scan.precursor.p[cell]).toBe(shuffle.precursor.p.atCertain);
      expect(scan.trigger.p[cell]).toBe(shuffle.trigger.p.atCertain);
      expect(scan.precursor.expected[cell]).toBe(shuffle.precursor.expected);
    }
  });

  test("the family-wise p, from every surrogate's smallest p over the grid", () => {
    fc.assert(
      fc.property(arbitraryScan, (input) => {
        const plan = layScanPlan(input);
        const part = runScan(plan, 0, plan.shuffles);
        const scan = finishScan(plan, [part]);
        for (const side of ["precursor", "trigger"] as const) {
          const { counts, p, familyWiseP, smallest } = scan[side];
          const cells = counts.length;
          // The record and its surrogates in one pool; each member's p of a cell is its rank in the pool.
          const pool = [
            counts,
            ...Array.from({ length: plan.shuffles }, (_, at) => [
              ...part[side].slice(at * cells, (at + 1) * cells),
            ]),
          ];
          const rankOf = (member: readonly number[], cell: number): number =>
            pool.filter((other) => (other[cell] ?? 0) >= (member[cell] ?? 0)).length / pool.length;
          const least = pool.map((member) => Math.min(...member.map((_, cell) => rankOf(member, cell))));
          p.forEach((value, cell) => {
            expect(value).toBe(rankOf(counts, cell));
            expect(familyWiseP[cell]).toBe(least.filter((other) => other <= value).length / pool.length);
          });
          expect(smallest.p).toBe(Math.min(...p));
          expect(p[scanCellAt(scan, smallest.windowDays, smallest.offsetDays)]).toBe(smallest.p);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("two parts give the numbers of one, in whatever order they arrive; a missing one is refused", () => {
  fc.assert(
    fc.property(arbitraryScan, fc.integer({ min: 0, max: 30 }), (input, cut) => {
      const plan = structuredClone(layScanPlan(input));
      const parts = [runScan(plan, cut, 30 - cut), runScan(plan, 0, cut)];
      expect(finishScan(plan, structuredClone(parts))).toEqual(scanWindows(input));
    }),
    { numRuns: 60 },
  );
  const plan = layScanPlan({
    antecedents: makeSeries("a", [1]),
    consequents: makeSeries("c", [2]),
    direction: "after",
    observation: { from: dayOf(1), to: dayOf(9), gaps: [] },
    shuffles: 10,
    seed: 1,
  });
  expect(() => finishScan(plan, [runScan(plan, 0, 9)])).toThrow(RangeError);
  expect(() => runScan(plan, 5, 6)).toThrow(RangeError);
});

test("what only may lie inside the window is counted, and is never certain", () => {
  const scan = scanWindows({
    antecedents: makeSeries("a", [97]),
    consequents: [makeEvent("c1", dayOf(98), { latest: dayOf(103) })],
    direction: "after",
    observation: { from: dayOf(1), to: dayOf(100), gaps: [] },
    shuffles: 5,
    seed: 1,
  });
  expect(scan.windowCount).toBe(31);
  expect(scan.offsetCount).toBe(15);
  expect(scan.precursor.total).toBe(1);
  expect(scan.precursor.counts[scanCellAt(scan, 10, 0)]).toBe(0);
  expect(scan.precursor.possibleCounts[scanCellAt(scan, 10, 0)]).toBe(1);
  expect(scan.precursor.p[scanCellAt(scan, 10, 0)]).toBe(1);
});
