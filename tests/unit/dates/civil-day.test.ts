import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addDaysWithin,
  civilDayAt,
  civilDayOf,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  instantOf,
  isCivilDay,
  isClockTime,
  isIanaZone,
  monthBounds,
  yearBounds,
} from "@/lib/dates/civil-day";
import { arbitraryDay } from "./edtf-arbitrary";

describe("civil days", () => {
  it.each(["2025-12-02", "2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])("accepts %s", (day) => {
    expect(isCivilDay(day)).toBe(true);
  });

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-11-31",
    "2025-00-10",
    "2025-13-01",
    "2025-12-00",
    "2025-12",
    "2025-12-2",
    " 2025-12-02",
    "2025-12-02T00:00",
    "2025-12-02\n",
    "",
  ])("refuses %j", (text) => {
    expect(isCivilDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11_017],
    ["2025-12-02", 20_424],
    ["0000-01-01", -719_528],
    ["0099-12-31", -683_004],
  ])("numbers %s as %i", (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayFromNumber(number)).toBe(day);
  });

  it("refuses numbers that no day has", () => {
    for (const n of [0.5, Number.NaN, Number.POSITIVE_INFINITY, -719_529, dayNumber("9999-12-31") + 1]) {
      expect(() => dayFromNumber(n)).toThrow(RangeError);
    }
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => civilDayOf(2025, 2, 29)).toThrow(RangeError);
    expect(() => civilDayOf(-1, 2, 2)).toThrow(RangeError);
  });

  it("counts over months, years and leap days", () => {
    expect(addDays("2025-11-30", 1)).toBe("2025-12-01");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2025-12-01", "2025-12-02")).toBe(1);
    expect(daysBetween("2025-12-02", "2025-11-29")).toBe(-3);
    expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
  });

  it("stops at the ends of the calendar where a span is wanted", () => {
    expect(addDaysWithin("9999-12-30", 1)).toBe("9999-12-31");
    expect(addDaysWithin("9999-12-30", 15)).toBe("9999-12-31");
    expect(addDaysWithin("0000-01-02", -1)).toBe("0000-01-01");
    expect(addDaysWithin("0000-01-02", -15)).toBe("0000-01-01");
  });

  it("knows the bounds of months and years", () => {
    expect(monthBounds(2024, 2)).toEqual({ earliest: "2024-02-01", latest: "2024-02-29" });
    expect(monthBounds(2100, 2).latest).toBe("2100-02-28");
    expect(yearBounds(2025)).toEqual({ earliest: "2025-01-01", latest: "2025-12-31" });
    expect(() => monthBounds(2025, 13)).toThrow(RangeError);
  });

  it("number and day are inverse over the whole calendar", () => {
    const all = fc.integer({ min: dayNumber("0000-01-01"), max: dayNumber("9999-12-31") });
    fc.assert(fc.property(all, (n) => dayNumber(dayFromNumber(n)) === n));
  });

  it("adding days and counting them are inverse, and text order is time order", () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: -100_000, max: 100_000 }), (day, n) => {
        const other = addDays(day, n);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(Math.sign(n)).toBe(other > day ? 1 : other < day ? -1 : 0);
      }),
    );
  });

  it("steps through a leap cycle of 400 years without a gap", () => {
    let expected = dayNumber("2000-01-01");
    for (let year = 2000; year < 2400; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(dayNumber(civilDayOf(year, month, 1))).toBe(expected);
        expected += daysInMonth(year, month);
      }
    }
    expect(expected - dayNumber("2000-01-01")).toBe(146_097);
  });
});

describe("clock times and zones", () => {
  it("knows clock times", () => {
    for (const time of ["00:00", "19:30", "23:59"]) expect(isClockTime(time)).toBe(true);
    for (const time of ["24:00", "7:30", "19:60", "19.30", "19:30:00", "", "19:30\n"]) {
      expect(isClockTime(time)).toBe(false);
    }
  });

  it("knows IANA zones and refuses offsets and inventions", () => {
    for (const zone of ["Europe/Moscow", "Europe/Kyiv", "America/New_York", "UTC", "Etc/GMT+3"]) {
      expect(isIanaZone(zone)).toBe(true);
    }
    for (const zone of ["+03:00", "europe/moscow", "Europe/Nowhere", "Moscow time", ""]) {
      expect(isIanaZone(zone)).toBe(false);
    }
    expect(() => civilDayAt(0, "Europe/Nowhere")).toThrow(RangeError);
  });

  it("takes the day at the place, whoever looks", () => {
    const lateEvening = Date.UTC(2025, 11, 1, 20, 30);
    expect(civilDayAt(lateEvening, "Europe/Moscow")).toBe("2025-12-01");
    expect(civilDayAt(lateEvening + 30 * 60_000, "Europe/Moscow")).toBe("2025-12-02");
    expect(civilDayAt(lateEvening, "Pacific/Kiritimati")).toBe("2025-12-02");
    expect(civilDayAt(lateEvening, "America/Los_Angeles")).toBe("2025-12-01");
    expect(civilDayAt(-1, "UTC")).toBe("1969-12-31");
  });

  it.each([
    ["2025-12-02", "19:30", "Europe/Moscow", "2025-12-02T16:30:00.000Z"],
    ["2025-07-01", "12:00", "Europe/Kyiv", "2025-07-01T09:00:00.000Z"],
    ["2025-01-01", "12:00", "Europe/Kyiv", "2025-01-01T10:00:00.000Z"],
    ["2025-11-23", "00:15", "Pacific/Kiritimati", "2025-11-22T10:15:00.000Z"],
    // 02:30 does not exist: the clock went from 02:00 to 03:00.
    ["2025-03-30", "02:30", "Europe/Berlin", "2025-03-30T01:30:00.000Z"],
    ["2025-03-30", "03:30", "Europe/Berlin", "2025-03-30T01:30:00.000Z"],
    // 02:30 occurs twice: the first is taken.
    ["2025-10-26", "02:30", "Europe/Berlin", "2025-10-26T00:30:00.000Z"],
    ["2025-11-02", "01:30", "America/New_York", "2025-11-02T05:30:00.000Z"],
    // Samoa skipped the whole of 30 December 2011.
    ["2011-12-31", "12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
  ])("%s %s in %s is %s", (day, time, zone, instant) => {
    expect(new Date(instantOf(day, time, zone)).toISOString()).toBe(instant);
  });

  it("refuses what is no day, time or zone", () => {
    expect(() => instantOf("2025-02-29", "12:00", "UTC")).toThrow(RangeError);
    expect(() => instantOf("2025-02-28", "24:00", "UTC")).toThrow(RangeError);
    expect(() => instantOf("2025-02-28", "12:00", "+03:00")).toThrow(RangeError);
  });

  it("an instant lies on the day that it was made from, and later clock times are not earlier", () => {
    const zones = fc.constantFrom(
      "Europe/Moscow",
      "Europe/Kyiv",
      "America/New_York",
      "Asia/Riyadh",
      "Australia/Lord_Howe",
    );
    // Noon and evening: no zone here changes its clock then.
    fc.assert(
      fc.property(arbitraryDay, zones, (day, zone) => {
        const noon = instantOf(day, "12:00", zone);
        expect(civilDayAt(noon, zone)).toBe(day);
        expect(instantOf(day, "12:01", zone) - noon).toBe(60_000);
        expect(instantOf(addDays(day, 1), "00:30", zone)).toBeGreaterThan(noon);
      }),
    );
  });
});
