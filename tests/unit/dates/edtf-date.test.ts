import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isCivilDay } from "@/lib/dates/civil-day";
import { dayBounds, isStorableEdtf, parseEdtf } from "@/lib/dates/edtf-date";
import { arbitraryDay, arbitraryEdtf, arbitraryPlainEnds, arbitraryPlainPoint } from "./edtf-arbitrary";

const dayOfData = "2026-04-30";

describe("bounds of stored dates", () => {
  it.each([
    // text, first day, last day of the start, last day
    ["2025-12-02", "2025-12-02", "2025-12-02", "2025-12-02"],
    ["2025-11", "2025-11-01", "2025-11-30", "2025-11-30"],
    ["2024-02", "2024-02-01", "2024-02-29", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31", "2025-12-31"],
    ["2025-11-XX", "2025-11-01", "2025-11-30", "2025-11-30"],
    ["2025-XX", "2025-01-01", "2025-12-31", "2025-12-31"],
    ["2025-XX-XX", "2025-01-01", "2025-12-31", "2025-12-31"],
    ["202X", "2020-01-01", "2029-12-31", "2029-12-31"],
    ["20XX", "2000-01-01", "2099-12-31", "2099-12-31"],
    ["2025-21", "2025-03-01", "2025-05-31", "2025-05-31"],
    ["2025-22", "2025-06-01", "2025-08-31", "2025-08-31"],
    ["2025-23", "2025-09-01", "2025-11-30", "2025-11-30"],
    ["2023-24", "2023-12-01", "2024-02-29", "2024-02-29"],
    ["2025-12-01~", "2025-11-30", "2025-12-02", "2025-12-02"],
    ["2025-11~", "2025-10-01", "2025-12-31", "2025-12-31"],
    ["2025-01~", "2024-12-01", "2025-02-28", "2025-02-28"],
    ["2025~", "2024-01-01", "2026-12-31", "2026-12-31"],
    ["2025-12-01?", "2025-12-01", "2025-12-01", "2025-12-01"],
    ["2025-12-01%", "2025-11-30", "2025-12-02", "2025-12-02"],
    ["2025-11-24/2025-11-25", "2025-11-24", "2025-11-24", "2025-11-25"],
    ["2025-11-24~/2025-11-28", "2025-11-23", "2025-11-25", "2025-11-28"],
    ["2025-11-24/2025-11-28~", "2025-11-24", "2025-11-24", "2025-11-29"],
    ["2025-11/2025-12", "2025-11-01", "2025-11-30", "2025-12-31"],
    // It cannot have begun after it ended.
    ["2025-11/2025-11-05", "2025-11-01", "2025-11-05", "2025-11-05"],
    ["2025-12-02/..", "2025-12-02", "2025-12-02", dayOfData],
    ["2026-05-02/..", "2026-05-02", "2026-05-02", "2026-05-02"],
    ["../2025-12-02", "0000-01-01", "2025-12-02", "2025-12-02"],
    ["[2025-11-21..2025-11-30]", "2025-11-21", "2025-11-30", "2025-11-30"],
    ["0000-01-01~", "0000-01-01", "0000-01-02", "0000-01-02"],
    ["9999~", "9998-01-01", "9999-12-31", "9999-12-31"],
  ])("%s", (text, earliestDay, latestStartDay, latestDay) => {
    expect(dayBounds(text, dayOfData)).toEqual({ earliestDay, latestStartDay, latestDay });
  });

  it("tells form and marks", () => {
    expect(parseEdtf("2025-11-24~/2025-11-25?", dayOfData)).toEqual({
      text: "2025-11-24~/2025-11-25?",
      form: "span",
      isApproximate: true,
      isUncertain: true,
      isOpen: false,
      isOpenStart: false,
      start: { earliest: "2025-11-23", latest: "2025-11-25" },
      end: { earliest: "2025-11-25", latest: "2025-11-25" },
    });
    const forms = ["2025-12-02", "2025-12", "2025-22", "2025", "2025-12/..", "[2025-11-21..2025-11-30]"];
    expect(forms.map((text) => parseEdtf(text, dayOfData)?.form)).toEqual([
      "day",
      "month",
      "season",
      "year",
      "span",
      "oneOf",
    ]);
    expect(parseEdtf("2025-12-02/..", dayOfData)).toMatchObject({ isOpen: true, isOpenStart: false });
    expect(parseEdtf("../2025-12-02", dayOfData)).toMatchObject({ isOpen: false, isOpenStart: true });
    expect(parseEdtf("2025-12-02?", dayOfData)).toMatchObject({ isApproximate: false, isUncertain: true });
    expect(parseEdtf("2025-12-02%", dayOfData)).toMatchObject({ isApproximate: true, isUncertain: true });
  });

  it("refuses a day of the data that is no day", () => {
    expect(() => parseEdtf("2025", "2026")).toThrow(RangeError);
  });
});

describe("what is stored", () => {
  it.each([
    "",
    " 2025",
    "2025-02-29",
    "2025-11-31",
    "2025-13",
    "2025-00",
    "2025-20",
    "2025-25",
    "2025-22~",
    "25-12-02",
    "-0044-03-15",
    "Y17000",
    "2025-12-02T19:30",
    "2025-12-01/2025-11-30",
    "2025-12/2025-11-30",
    "2025/",
    "/2025",
    "../..",
    "2025/2026/2027",
    "2025-21/2025-22",
    "2025-22/..",
    "2025-11-XX/2025-12-XX",
    "2025-1X",
    "2025-11-2X",
    "2025?-11",
    "2025-11-XX~",
    "[2025-11-30..2025-11-21]",
    "[2025-11..2025-12]",
    "[2025-11-21,2025-11-22]",
    "[2025-11-21..]",
    "[2025-02-28..2025-02-30]",
    "{2025-11-21..2025-11-30}",
    "2 December 2025",
  ])("refuses %j", (text) => {
    expect(isStorableEdtf(text)).toBe(false);
    expect(parseEdtf(text, dayOfData)).toBeNull();
    expect(() => dayBounds(text, dayOfData)).toThrow(RangeError);
  });

  it("never throws on any text, and gives ordered bounds for what it takes", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."0123456789-/.~?%X[]TY") }),
      arbitraryEdtf.map((edtf) => edtf.replace("-", "")),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const date = parseEdtf(candidate, dayOfData);
        expect(date !== null).toBe(isStorableEdtf(candidate));
        if (date) expect(date.start.earliest <= date.end.latest).toBe(true);
      }),
    );
  });
});

describe("laws of bounds", () => {
  it("earliest, latest start and latest day stand in order for every stored date", () => {
    fc.assert(
      fc.property(arbitraryEdtf, arbitraryDay, (text, today) => {
        const date = parseEdtf(text, today);
        expect(date, text).not.toBeNull();
        const { earliestDay, latestStartDay, latestDay } = dayBounds(text, today);
        for (const day of [earliestDay, latestStartDay, latestDay]) expect(isCivilDay(day)).toBe(true);
        expect(earliestDay <= latestStartDay, text).toBe(true);
        expect(latestStartDay <= latestDay, text).toBe(true);
        if (!date) return;
        expect(date.start.earliest <= date.end.earliest, text).toBe(true);
        expect(date.end.earliest <= date.end.latest, text).toBe(true);
      }),
    );
  });

  it("~ widens on both sides, ? leaves the days, % does what both do", () => {
    fc.assert(
      fc.property(arbitraryPlainPoint, (plain) => {
        const bounds = dayBounds(plain, dayOfData);
        const about = dayBounds(`${plain}~`, dayOfData);
        expect(about.earliestDay < bounds.earliestDay).toBe(true);
        expect(about.latestDay > bounds.latestDay).toBe(true);
        expect(dayBounds(`${plain}?`, dayOfData)).toEqual(bounds);
        expect(dayBounds(`${plain}%`, dayOfData)).toEqual(about);
      }),
    );
  });

  it("a ~ on either end of an interval never narrows it", () => {
    fc.assert(
      fc.property(arbitraryPlainEnds, fc.boolean(), fc.boolean(), ([from, to], isFrom, isTo) => {
        const plain = dayBounds(`${from}/${to}`, dayOfData);
        const about = dayBounds(`${from}${isFrom ? "~" : ""}/${to}${isTo ? "~" : ""}`, dayOfData);
        expect(about.earliestDay <= plain.earliestDay).toBe(true);
        expect(about.latestStartDay >= plain.latestStartDay).toBe(true);
        expect(about.latestDay >= plain.latestDay).toBe(true);
      }),
    );
  });

  it("a later day of the data never takes days from an open end", () => {
    fc.assert(
      fc.property(arbitraryPlainPoint, arbitraryDay, fc.nat(1000), (plain, today, days) => {
        const now = dayBounds(`${plain}/..`, today);
        const then = dayBounds(`${plain}/..`, addDays(today, days));
        expect(then.latestDay >= now.latestDay).toBe(true);
        expect(then.latestStartDay).toBe(now.latestStartDay);
      }),
    );
  });
});
