import { describe, expect, it } from "vitest";
import { formatExpected, formatP, formatPSpan } from "@/lib/timeline/p-words";
import { countRuns, type ReadScan, scanReading } from "@/lib/timeline/scan-reading";

describe("probabilities in words", () => {
  it("are as exact as their size asks for, and never 0", () => {
    const printed = [
      1, 0.997, 0.994, 0.5, 0.1, 0.0772, 0.04, 0.0403, 0.00999, 0.001, 0.000042, 9.7e-7, 1e-10,
    ];
    expect(printed.map((p) => formatP(p))).toEqual([
      "1",
      "1",
      "0.99",
      "0.50",
      "0.10",
      "0.077",
      "0.040",
      "0.040",
      "0.010",
      "0.0010",
      "4 × 10⁻⁵",
      "10⁻⁶",
      "10⁻¹⁰",
    ]);
    expect(formatP(0, -412.5)).toBe("3 × 10⁻⁴¹³");
  });

  it("are a range where dates are vague", () => {
    const span = (low: number, high: number) => ({
      p: { atPossible: low, atCertain: high },
      log10p: { atPossible: Math.log10(low), atCertain: Math.log10(high) },
    });
    expect(formatPSpan(span(0.02, 0.08))).toBe("0.020 to 0.080");
    expect(formatPSpan(span(0.0401, 0.0402))).toBe("0.040");
  });

  it("stand beside numbers expected with one decimal", () => {
    expect([0, 0.87, 12.04, 99.96, 1234.5].map(formatExpected)).toEqual([
      "0.0",
      "0.9",
      "12.0",
      "100",
      "1235",
    ]);
  });
});

/** Counts of offset 0; those of offset 1 are none. */
function scanOf(counts: readonly number[]): ReadScan {
  const all = [...counts, ...counts.map(() => 0)];
  return {
    windowCount: counts.length,
    offsetCount: 2,
    total: 6,
    counts: all,
    expected: all.map((_, at) => at / 10),
    familyWiseP: all.map(() => 0.4),
    smallest: { windowDays: 2, offsetDays: 1, p: 0.01, familyWiseP: 0.12 },
  };
}

describe("what to read from a scan", () => {
  const scan = scanOf([0, 2, 2, 2, 2, 2, 3, 4]);

  it("names the windows over which the count holds, and what it is beside them", () => {
    const [first] = scanReading(
      scan,
      { windowDays: 3, offsetDays: 0 },
      { isChanceGiven: false, many: "meetings" },
    );
    expect(first).toBe(
      "With no offset the count is 2 for every window from 1 to 5 days: the finding does not hang on the choice of 3. It falls to 0 for a window of 0 days and rises to 3 for a window of 6 days.",
    );
  });

  it("says so where the finding hangs on one window", () => {
    const [first] = scanReading(
      scan,
      { windowDays: 7, offsetDays: 0 },
      { isChanceGiven: false, many: "meetings" },
    );
    expect(first).toBe(
      "With no offset the count of 4 meetings is that of a window of 7 days alone: the finding hangs on this choice. It falls to 3 for a window of 6 days.",
    );
  });

  it("reads the growth of many events, and says where it jumps", () => {
    const many = { ...scanOf([20, 24, 28, 33, 37, 40, 44, 70, 75, 80]), total: 120 };
    const read = (windowDays: number) =>
      scanReading(many, { windowDays, offsetDays: 0 }, { isChanceGiven: false, many: "contacts" })[0];
    expect(read(4)).toBe(
      "With no offset the count grows from 20 of 120 at 0 days to 80 at 9 days; at 4 days it is 37. There is no edge at 4 days: the finding does not hang on that choice.",
    );
    expect(read(7)).toContain("From 6 to 7 days it rises by 26, more than three times the usual step");
  });

  it("gives the corrected p only where chance may be spoken of", () => {
    const point = { windowDays: 3, offsetDays: 0 };
    const given = scanReading(scan, point, { isChanceGiven: true, many: "meetings" }).join(" ");
    expect(given).toContain("at 7 days about 0.7 of 6 would at random");
    expect(given).toContain(
      "After allowing for all 16 cells, the smallest p anywhere is 0.12, at a window of 2 days and an offset of 1 day; for the rule above it is 0.40.",
    );
    const held = scanReading(scan, point, { isChanceGiven: false, many: "meetings" }).join(" ");
    expect(held).toContain("the record is a selection");
    expect(held).not.toContain("0.12");
  });

  it("reads the row of the offset asked for", () => {
    expect(countRuns(scan, 1)).toEqual([{ first: 0, last: 7, count: 0 }]);
    expect(
      scanReading({ ...scan, total: 0 }, { windowDays: 0, offsetDays: 0 }, { isChanceGiven: true, many: "" }),
    ).toEqual([]);
  });
});
