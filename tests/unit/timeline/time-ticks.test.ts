import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "@/lib/dates/civil-day";
import { textWidthPx } from "@/lib/timeline/text-width";
import { timeScale } from "@/lib/timeline/time-scale";
import { dayTicks, monthTicks, weekTicks } from "@/lib/timeline/time-ticks";

const scales = fc
  .tuple(
    fc.integer({ min: 0, max: 800 }),
    fc.integer({ min: 7, max: 900 }),
    fc.integer({ min: 300, max: 1200 }),
  )
  .map(([start, days, width]) => {
    const from = addDays("2024-06-01", start);
    return timeScale(from, addDays(from, days), 0, width);
  });

describe("ticks", () => {
  it("sets no two captions on each other, whatever the period and the width", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        let end = -Infinity;
        for (const tick of monthTicks(scale)) {
          if (tick.label === null) continue;
          expect(tick.px).toBeGreaterThanOrEqual(end);
          end = tick.px + textWidthPx(tick.label);
        }
        end = -Infinity;
        for (const tick of dayTicks(scale)) {
          if (tick.label === null) continue;
          expect(tick.middlePx - textWidthPx(tick.label) / 2).toBeGreaterThanOrEqual(end);
          end = tick.middlePx + textWidthPx(tick.label) / 2;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("names the year at the first month and at each January", () => {
    const labels = monthTicks(timeScale("2025-11-01", "2026-02-28", 0, 400)).map((tick) => tick.label);
    expect(labels).toEqual(["Nov 2025", "Dec", "Jan 2026", "Feb"]);
  });

  it("keeps the first of a month where days stand too close for every label", () => {
    const ticks = dayTicks(timeScale("2025-11-16", "2025-12-16", 0, 700));
    expect(ticks.find((tick) => tick.day === dayNumber("2025-12-01"))?.label).toBe("1 Dec");
    expect(ticks).toHaveLength(31);
  });

  it("puts weeks on Mondays", () => {
    const ticks = weekTicks(timeScale("2025-11-02", "2026-01-01", 0, 936));
    expect(ticks[0]?.label).toBe("3 Nov");
    expect(ticks.map((tick) => tick.day - dayNumber("2025-11-03"))).toEqual([
      0, 7, 14, 21, 28, 35, 42, 49, 56,
    ]);
    const narrow = weekTicks(timeScale("2025-11-02", "2026-01-01", 0, 400));
    expect(narrow.filter((tick) => tick.label !== null)).toHaveLength(5);
  });

  it("gives every day the same length and refuses a reversed period", () => {
    const scale = timeScale("2025-03-29", "2025-04-01", 100, 500);
    expect([0, 1, 2, 3].map((n) => scale.at(dayNumber("2025-03-29") + n))).toEqual([100, 200, 300, 400]);
    expect(() => timeScale("2025-02-02", "2025-02-01", 0, 1)).toThrow(RangeError);
  });
});
