import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";
import { dayNumberOf, numbersOfDay } from "@/lib/records/event-number";
import {
  binDays,
  binLevel,
  binOf,
  binsOf,
  exactBins,
  levelForBins,
  mostLevel,
  wholeBins,
} from "@/lib/timeline/bin-level";
import type { EventGroup } from "@/lib/timeline/timeline-window";
import { packTimelineWindow, unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";

const day = fc.integer({ min: -719_528, max: 2_932_896 });
const nearDay = fc.integer({ min: -40_000, max: 40_000 });
const span = fc
  .tuple(nearDay, fc.nat(20_000))
  .map(([first, days]) => ({ from: dayFromNumber(first), to: dayFromNumber(first + days) }));
const level = fc.integer({ min: 0, max: mostLevel });

describe("bins", () => {
  it("hold each day once, before 1970 too", () => {
    fc.assert(
      fc.property(day, level, (number, k) => {
        const { from, to } = binDays(binOf(number, k), k);
        expect(dayNumber(from)).toBeLessThanOrEqual(number);
        expect(dayNumber(to)).toBeGreaterThanOrEqual(number);
        expect(dayNumber(to) - dayNumber(from)).toBeLessThan(2 ** k);
      }),
    );
    expect(binOf(-1, 3)).toBe(-1);
    expect(binDays(-1, 3)).toEqual({ from: "1969-12-24", to: "1969-12-31" });
  });

  it("widen a span to whole ones, by less than one on each side", () => {
    fc.assert(
      fc.property(span, level, (days, k) => {
        const whole = wholeBins(days, k);
        expect(whole.from <= days.from && whole.to >= days.to).toBe(true);
        expect(dayNumber(days.from) - dayNumber(whole.from)).toBeLessThan(2 ** k);
        expect(dayNumber(whole.to) - dayNumber(days.to)).toBeLessThan(2 ** k);
        expect(wholeBins(whole, k)).toEqual(whole);
      }),
    );
  });

  it("make up exactly the days of a span, with few bins", () => {
    fc.assert(
      fc.property(fc.tuple(day, day), ([a, b]) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        const runs = exactBins({ from: dayFromNumber(first), to: dayFromNumber(last) });
        expect(runs.length).toBeLessThanOrEqual(2 * mostLevel + 1);
        const sorted = runs
          .map((run) => ({ start: run.first * 2 ** run.level, end: (run.last + 1) * 2 ** run.level }))
          .sort((x, y) => x.start - y.start);
        expect(sorted[0]?.start).toBe(first);
        expect(sorted.at(-1)?.end).toBe(last + 1);
        sorted.forEach((run, at) => {
          if (at > 0) expect(run.start).toBe(sorted[at - 1]?.end);
        });
      }),
    );
  });

  it("have a level that is the largest power of two not wider than 24 px", () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 100, max: 4000 }), (days, widthPx) => {
        const k = binLevel(days, widthPx);
        const pxPerDay = widthPx / (dayNumber(days.to) - dayNumber(days.from) + 1);
        if (k > 0) expect(2 ** k * pxPerDay).toBeLessThanOrEqual(24 + 1e-9);
        if (k < mostLevel) expect(2 ** (k + 1) * pxPerDay).toBeGreaterThan(24 - 1e-9);
      }),
    );
    expect(binLevel({ from: "2025-01-01", to: "2025-01-07" }, 1120)).toBe(0);
  });

  it("have a finest level that needs no more than so many", () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 2, max: 500 }), (days, most) => {
        const k = levelForBins(days, most);
        expect(binsOf(days, k)).toBeLessThanOrEqual(most);
        if (k > 0) expect(binsOf(days, k - 1)).toBeGreaterThan(most);
      }),
    );
  });
});

describe("the number of an event", () => {
  it("tells its day, in the order of days", () => {
    fc.assert(
      fc.property(day, fc.nat(1_000_000), (number, within) => {
        const { from, before } = numbersOfDay(dayFromNumber(number));
        expect(dayNumberOf(from + within)).toBe(number);
        expect(dayNumberOf(before - 1)).toBe(number);
        expect(Number.isSafeInteger(before)).toBe(true);
      }),
    );
  });
});

describe("a window that is sent", () => {
  it("comes back with the same groups", () => {
    const group = fc.record({
      laneId: fc.constantFrom("claims", "no-track", "track-a b"),
      bin: fc.integer({ min: -3000, max: 3000 }),
      standing: fc.constantFrom("claimed", "held"),
      count: fc.integer({ min: 1, max: 100_000 }),
    });
    const sorted = (groups: readonly EventGroup[]) =>
      groups.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
    fc.assert(
      fc.property(
        fc.uniqueArray(group, { selector: ({ laneId, bin, standing }) => `${laneId} ${bin} ${standing}` }),
        (groups) => {
          const window = {
            from: "2025-01-01",
            to: "2025-12-31",
            level: 3,
            matches: { count: 1, isAtLeast: false },
            groups,
            events: [],
            numbers: [],
            rule: null,
          };
          const received = unpackTimelineWindow(JSON.parse(JSON.stringify(packTimelineWindow(window))));
          expect(sorted(received.groups)).toEqual(sorted(groups));
          expect({ ...received, groups: [] }).toEqual({ ...window, groups: [] });
        },
      ),
    );
  });
});
