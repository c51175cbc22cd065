import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intersectWindows, type ObservationWindow, observedDays } from "@/lib/coincidence/observation-window";
import { dayFromNumber } from "@/lib/dates/civil-day";
import { dayOf } from "./make-event";

function civilDays(window: ObservationWindow): string[] {
  return [...observedDays(window)].map(dayFromNumber);
}

describe("observedDays", () => {
  test("a year has 365 days, both ends among them", () => {
    const days = civilDays({ from: "2025-01-01", to: "2025-12-31", gaps: [] });
    expect(days).toHaveLength(365);
    expect(days[0]).toBe("2025-01-01");
    expect(days.at(-1)).toBe("2025-12-31");
  });

  test("gaps are left out, overlapping and jutting ones too", () => {
    const window = {
      from: "2025-03-01",
      to: "2025-03-08",
      gaps: [
        { from: "2025-02-20", to: "2025-03-01" },
        { from: "2025-03-04", to: "2025-03-05" },
        { from: "2025-03-05", to: "2025-03-06" },
        { from: "2025-04-01", to: "2025-04-02" },
        { from: "2025-01-01", to: "2025-01-02" },
      ],
    };
    expect(civilDays(window)).toEqual(["2025-03-02", "2025-03-03", "2025-03-07", "2025-03-08"]);
  });

  test("a reversed span is refused", () => {
    expect(() => observedDays({ from: "2025-03-02", to: "2025-03-01", gaps: [] })).toThrow(RangeError);
    const gaps = [{ from: "2025-03-04", to: "2025-03-03" }];
    expect(() => observedDays({ from: "2025-03-01", to: "2025-03-08", gaps })).toThrow(RangeError);
  });
});

describe("intersectWindows", () => {
  test("keeps the shared days, merges the gaps and drops those at an end", () => {
    const first = { from: "2025-01-01", to: "2025-12-31", gaps: [{ from: "2025-05-01", to: "2025-05-10" }] };
    const second = {
      from: "2025-02-01",
      to: "2026-04-30",
      gaps: [
        { from: "2025-02-01", to: "2025-02-05" },
        { from: "2025-05-11", to: "2025-05-12" },
      ],
    };
    expect(intersectWindows(first, second)).toEqual({
      from: "2025-02-06",
      to: "2025-12-31",
      gaps: [{ from: "2025-05-01", to: "2025-05-12" }],
    });
  });

  test("is null where no day is shared", () => {
    const first = { from: "2025-01-01", to: "2025-01-31", gaps: [] };
    expect(intersectWindows(first, { from: "2025-02-01", to: "2025-03-01", gaps: [] })).toBeNull();
    const covered = {
      from: "2025-01-01",
      to: "2025-02-10",
      gaps: [{ from: "2025-01-01", to: "2025-01-31" }],
    };
    expect(intersectWindows(first, covered)).toBeNull();
  });

  test("observes exactly the days that both observe, whichever comes first", () => {
    const day = fc.integer({ min: 1, max: 30 });
    const span = fc.tuple(day, day).map(([one, other]) => ({
      from: dayOf(Math.min(one, other)),
      to: dayOf(Math.max(one, other)),
    }));
    const window = fc
      .tuple(span, fc.array(span, { maxLength: 3 }))
      .map(([bounds, gaps]): ObservationWindow => ({ ...bounds, gaps }));
    fc.assert(
      fc.property(window, window, (first, second) => {
        const inSecond = new Set(civilDays(second));
        const shared = civilDays(first).filter((each) => inSecond.has(each));
        const both = intersectWindows(first, second);
        expect(both === null ? [] : civilDays(both)).toEqual(shared);
        expect(intersectWindows(second, first)).toEqual(both);
      }),
    );
  });
});
