import { describe, expect, it } from "vitest";
import { daysBetween } from "@/lib/dates/civil-day";
import { mostPeriodDays, pagePeriod } from "@/lib/timeline/page-period";

const none = { from: null, to: null };
const dayOfData = "2026-11-24";

describe("pagePeriod", () => {
  it("shows what the reader asks for, then the days of the rule", () => {
    const rule = { from: "2025-01-01", to: "2025-12-31" };
    const recorded = { from: "2024-03-05", to: "2026-04-02" };
    expect(pagePeriod({ asked: none, rule, recorded, dayOfData })).toEqual(rule);
    expect(pagePeriod({ asked: { from: "2025-11-01", to: null }, rule, recorded, dayOfData })).toEqual({
      from: "2025-11-01",
      to: "2025-12-31",
    });
  });

  it("takes whole months round what is recorded, half a year at least", () => {
    expect(
      pagePeriod({ asked: none, rule: none, recorded: { from: "2025-12-01", to: "2025-12-02" }, dayOfData }),
    ).toEqual({ from: "2025-07-01", to: "2025-12-31" });
    expect(
      pagePeriod({ asked: none, rule: none, recorded: { from: "2025-01-06", to: "2026-04-02" }, dayOfData }),
    ).toEqual({ from: "2025-01-01", to: "2026-04-30" });
  });

  it("shows the year of the data where nothing is recorded", () => {
    expect(pagePeriod({ asked: none, rule: none, recorded: null, dayOfData })).toEqual({
      from: "2026-01-01",
      to: "2026-12-31",
    });
  });

  it("never ends before it starts when one end alone is asked for", () => {
    const rule = { from: "2025-01-01", to: "2025-12-31" };
    const after = pagePeriod({ asked: { from: "2026-02-01", to: null }, rule, recorded: null, dayOfData });
    expect(after.from).toBe("2026-02-01");
    expect(after.to > after.from).toBe(true);
    const before = pagePeriod({ asked: { from: null, to: "2024-06-30" }, rule, recorded: null, dayOfData });
    expect(before.to).toBe("2024-06-30");
    expect(before.from < before.to).toBe(true);
  });

  it("is never longer than thirty years, and keeps the latest", () => {
    const period = pagePeriod({
      asked: { from: "0001-01-01", to: "9999-12-30" },
      rule: none,
      recorded: null,
      dayOfData,
    });
    expect(period.to).toBe("9999-12-30");
    expect(daysBetween(period.from, period.to) + 1).toBe(mostPeriodDays);
  });

  it("leaves out the years in which nothing is recorded before it cuts what is", () => {
    const period = pagePeriod({
      asked: { from: "1900-01-01", to: "2100-01-01" },
      rule: none,
      recorded: { from: "2025-01-06", to: "2026-04-02" },
      dayOfData,
    });
    expect(period).toEqual({ from: "2025-01-01", to: "2026-04-30" });
  });

  it("holds at the ends of the calendar", () => {
    const rule = { from: "2025-01-01", to: "2025-12-31" };
    const late = pagePeriod({ asked: { from: "9999-12-20", to: null }, rule, recorded: null, dayOfData });
    expect(late).toEqual({ from: "9999-12-20", to: "9999-12-31" });
    const early = pagePeriod({ asked: { from: null, to: "0000-01-05" }, rule, recorded: null, dayOfData });
    expect(early).toEqual({ from: "0000-01-01", to: "0000-01-05" });
  });

  it("is no longer than the months of what is recorded where a page asks for no half year", () => {
    const open = { from: null, to: null };
    const recorded = { from: "2026-01-23", to: "2026-02-05" };
    expect(pagePeriod({ asked: open, rule: open, recorded, dayOfData: "2026-03-01", leastDays: 0 })).toEqual({
      from: "2026-01-01",
      to: "2026-02-28",
    });
  });
});
