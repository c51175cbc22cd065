import { describe, expect, it } from "vitest";
import { dayBounds } from "@/lib/dates/edtf-date";
import { openDate, openDateOf, optionalOpenDateOf } from "@/lib/exchange/open/open-date";

describe("openDateOf", () => {
  it.each([
    ["2025-12-02", "2025-12-02", "2025-12-02", "2025-12-02"],
    ["2025-11", "2025-11-01", "2025-11-30", "2025-11-30"],
    ["2025-11-25~", "2025-11-24", "2025-11-26", "2025-11-26"],
    ["[2025-11-01..2025-11-10]", "2025-11-01", "2025-11-10", "2025-11-10"],
    ["2025-12-02/2025-12-03", "2025-12-02", "2025-12-02", "2025-12-03"],
    ["2025-03-06/..", "2025-03-06", "2025-03-06", null],
    ["../2025-03-06", null, "2025-03-06", "2025-03-06"],
  ])("says which days %s can mean", (edtf, earliest, latestStart, latest) => {
    const date = openDateOf(edtf);
    expect(date).toMatchObject({ edtf, earliest, latestStart, latest, printed: null });
    expect(openDate.parse(date)).toEqual(date);
    const stored = dayBounds(edtf, "2026-01-01");
    if (earliest !== null) expect(earliest).toBe(stored.earliestDay);
    expect(latestStart).toBe(stored.latestStartDay);
    if (latest !== null) expect(latest).toBe(stored.latestDay);
  });

  it("tells what is about right from what is doubted", () => {
    const marks = (edtf: string) => {
      const { isApproximate, isUncertain } = openDateOf(edtf);
      return [isApproximate, isUncertain];
    };
    expect(marks("2025-11~")).toEqual([true, false]);
    expect(marks("2025-11?")).toEqual([false, true]);
    expect(marks("2025-11%")).toEqual([true, true]);
    expect(marks("2025-11-01/2025-11-05?")).toEqual([false, true]);
    expect(marks("2025-11-01")).toEqual([false, false]);
  });

  it("keeps the value as printed, gives words, and refuses what is no date", () => {
    expect(openDateOf("2025-12-02", "Tuesday")).toMatchObject({
      words: "2 December 2025",
      printed: "Tuesday",
    });
    expect(optionalOpenDateOf(null)).toBeNull();
    expect(() => openDateOf("soon")).toThrow(RangeError);
  });
});
