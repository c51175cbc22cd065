import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";
import {
  type DaySpan,
  frameAt,
  minFrameDays,
  openingFrame,
  panFrame,
  resizeFrame,
  revealDay,
  spanDays,
  zoomFrame,
} from "@/lib/timeline/frame";

const year: DaySpan = { from: "2025-01-01", to: "2025-12-31" };
const bounds = fc
  .record({ from: fc.integer({ min: 0, max: 30_000 }), days: fc.integer({ min: 1, max: 2_000 }) })
  .map(({ from, days }) => ({ from: dayFromNumber(from), to: dayFromNumber(from + days - 1) }));

function expectInside(frame: DaySpan, outer: DaySpan): void {
  expect(dayNumber(frame.from)).toBeGreaterThanOrEqual(dayNumber(outer.from));
  expect(dayNumber(frame.to)).toBeLessThanOrEqual(dayNumber(outer.to));
  expect(spanDays(frame)).toBeGreaterThanOrEqual(Math.min(minFrameDays, spanDays(outer)));
}

describe("frame", () => {
  it("opens with the latest day in its middle, or at the end of the bounds", () => {
    expect(openingFrame("2025-12-02", year)).toEqual({ from: "2025-11-17", to: "2025-12-17" });
    expect(openingFrame("2025-12-30", year)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(openingFrame(null, year)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  });

  it("keeps the day under the pointer while it zooms", () => {
    const frame = { from: "2025-06-01", to: "2025-06-30" };
    expect(zoomFrame(frame, 0.5, 0, year)).toEqual({ from: "2025-06-01", to: "2025-06-15" });
    expect(zoomFrame(frame, 0.5, 1, year)).toEqual({ from: "2025-06-16", to: "2025-06-30" });
  });

  it("moves no further than needed to show a day", () => {
    const frame = { from: "2025-06-01", to: "2025-06-30" };
    expect(revealDay(frame, "2025-06-15", year)).toEqual(frame);
    expect(revealDay(frame, "2025-07-02", year)).toEqual({ from: "2025-06-05", to: "2025-07-04" });
    expect(revealDay(frame, "2025-01-01", year)).toEqual({ from: "2025-01-01", to: "2025-01-30" });
  });

  it("stays inside the bounds and never gets too narrow, whatever is done to it", () => {
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: -3_000, max: 33_000 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -4_000, max: 4_000 }),
        (outer, start, factor, share, shift) => {
          const frame = frameAt(start, Math.abs(shift) + 1, outer);
          expectInside(frame, outer);
          expectInside(zoomFrame(frame, factor, share, outer), outer);
          expectInside(panFrame(frame, shift, outer), outer);
          expectInside(resizeFrame(frame, "from", start, outer), outer);
          expectInside(resizeFrame(frame, "to", start, outer), outer);
          expect(spanDays(panFrame(frame, shift, outer))).toBe(spanDays(frame));
        },
      ),
    );
  });
});
