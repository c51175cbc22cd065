import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates/civil-day";
import {
  describeVagueness,
  formatDay,
  formatDayRange,
  formatEdtf,
  formatLagRange,
  formatLagShort,
  weekdayName,
} from "@/lib/dates/format-edtf";
import { arbitraryDay, arbitraryEdtf } from "./edtf-arbitrary";

describe("dates in words", () => {
  it.each([
    ["2025-12-02", "2 December 2025", "The day is certain."],
    ["2025-12-01?", "1 December 2025 (doubtful)", "The day is doubtful."],
    ["2025-12-02~", "about 2 December 2025", "About 2 December 2025: from 1 to 3 December 2025."],
    [
      "2025-12-01%",
      "about 1 December 2025 (doubtful)",
      "About 1 December 2025: from 30 November to 2 December 2025. The date is doubtful.",
    ],
    ["2025-11", "November 2025", "Some day in November 2025."],
    ["2025-11-XX", "November 2025", "Some day in November 2025."],
    ["2025-11?", "November 2025 (doubtful)", "Some day in November 2025. The date is doubtful."],
    ["2025-11~", "about November 2025", "About November 2025: from 1 October to 31 December 2025."],
    ["2025", "2025", "Some day in 2025."],
    ["2025~", "about 2025", "About 2025: from 1 January 2024 to 31 December 2026."],
    ["202X", "some year from 2020 to 2029", "Some day from 1 January 2020 to 31 December 2029."],
    ["2025-22", "summer 2025", "Some day in summer 2025: from 1 June to 31 August 2025."],
    ["2025-21", "spring 2025", "Some day in spring 2025: from 1 March to 31 May 2025."],
    ["2025-23", "autumn 2025", "Some day in autumn 2025: from 1 September to 30 November 2025."],
    ["2025-24", "winter 2025–26", "Some day in winter 2025–26: from 1 December 2025 to 28 February 2026."],
    [
      "2099-24",
      "winter 2099–2100",
      "Some day in winter 2099–2100: from 1 December 2099 to 28 February 2100.",
    ],
    ["[2025-11-01..2025-11-10]", "early November 2025", "Some day from 1 to 10 November 2025."],
    ["[2025-11-11..2025-11-20]", "mid-November 2025", "Some day from 11 to 20 November 2025."],
    ["[2025-11-21..2025-11-30]", "late November 2025", "Some day from 21 to 30 November 2025."],
    ["[2024-02-21..2024-02-29]", "late February 2024", "Some day from 21 to 29 February 2024."],
    [
      "[2024-02-21..2024-02-28]",
      "some day from 21 to 28 February 2024",
      "Some day from 21 to 28 February 2024.",
    ],
    ["[2025-11-03..2025-11-09]", "some day from 3 to 9 November 2025", "Some day from 3 to 9 November 2025."],
    ["[2025-11-03..2025-11-03]", "3 November 2025", "The day is certain."],
    ["2025-11-24/2025-11-25", "24 to 25 November 2025", "It lasted from 24 to 25 November 2025."],
    [
      "2025-11-30/2025-12-01",
      "30 November to 1 December 2025",
      "It lasted from 30 November to 1 December 2025.",
    ],
    [
      "2025-12-31/2026-01-01",
      "31 December 2025 to 1 January 2026",
      "It lasted from 31 December 2025 to 1 January 2026.",
    ],
    ["2025-12-02/2025-12-02", "2 December 2025", "It lasted one day, 2 December 2025."],
    [
      "2025-11/2025-12",
      "November to December 2025",
      "It lasted from November to December 2025. The first day is some day from 1 to 30 November 2025. The last day is some day from 1 to 31 December 2025.",
    ],
    [
      "2025-11-24~/2025-11-25~",
      "about 24 to 25 November 2025",
      "It lasted from about 24 to 25 November 2025. The first day is some day from 23 to 25 November 2025. The last day is some day from 24 to 26 November 2025.",
    ],
    [
      "2025-11-24/2025-11-25?",
      "from 24 November 2025 to 25 November 2025 (doubtful)",
      "It lasted from 24 to 25 November 2025. The last day is doubtful.",
    ],
    [
      "2025-11-24?/2025-11-25?",
      "24 to 25 November 2025 (doubtful)",
      "It lasted from 24 to 25 November 2025. Both ends are doubtful.",
    ],
    ["2025-12-02/..", "since 2 December 2025", "It began on 2 December 2025 and is still going on."],
    [
      "2025-12~/..",
      "since about December 2025",
      "It began some day from 1 November 2025 to 31 January 2026 and is still going on.",
    ],
    [
      "../2025-12-02?",
      "until 2 December 2025 (doubtful)",
      "It ended on 2 December 2025; when it began is not known. The last day is doubtful.",
    ],
  ])("%s is %s", (text, words, vagueness) => {
    expect(formatEdtf(text)).toBe(words);
    expect(describeVagueness(text)).toBe(vagueness);
  });

  it("refuses what is not stored", () => {
    expect(() => formatEdtf("2025-02-29")).toThrow(RangeError);
    expect(() => describeVagueness("soon")).toThrow(RangeError);
  });

  it("has a sentence and words for every stored date, without a numeric date in them", () => {
    fc.assert(
      fc.property(arbitraryEdtf, (text) => {
        expect(formatEdtf(text)).toMatch(/\d{4}/);
        expect(describeVagueness(text)).toMatch(/^[A-Z].*\.$/);
        expect(`${formatEdtf(text)} ${describeVagueness(text)}`).not.toMatch(/\d[-/]\d|undefined|NaN|null/);
      }),
    );
  });
});

describe("days in words", () => {
  it("has three styles", () => {
    expect(formatDay("2025-12-02")).toBe("2 December 2025");
    expect(formatDay("2025-12-02", "long")).toBe("2 December 2025");
    expect(formatDay("2025-12-02", "short")).toBe("2 Dec");
    expect(formatDay("2025-12-02", "weekday")).toBe("Tuesday, 2 December 2025");
    expect(formatDay("1969-12-31", "weekday")).toBe("Wednesday, 31 December 1969");
    expect(() => formatDay("2025-12")).toThrow(RangeError);
  });

  it("weekdays repeat after seven days and not before", () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: 1, max: 6 }), (day, days) => {
        expect(weekdayName(addDays(day, 7))).toBe(weekdayName(day));
        expect(weekdayName(addDays(day, days))).not.toBe(weekdayName(day));
      }),
    );
  });

  it("says the shared parts of a range once", () => {
    expect(formatDayRange("2025-12-02", "2025-12-02")).toBe("2 December 2025");
    expect(formatDayRange("2025-11-24", "2025-11-25")).toBe("24 to 25 November 2025");
    expect(formatDayRange("2025-11-30", "2025-12-01")).toBe("30 November to 1 December 2025");
    expect(formatDayRange("2025-12-31", "2026-01-01")).toBe("31 December 2025 to 1 January 2026");
  });
});

describe("lags in words", () => {
  it.each([
    [0, "same day"],
    [1, "+1 day"],
    [7, "+7 days"],
    [-1, "−1 day"],
    [-3, "−3 days"],
  ])("%i", (lagDays, label) => {
    expect(formatLagShort(lagDays)).toBe(label);
    expect(formatLagRange({ min: lagDays, max: lagDays })).toBe(label);
  });

  it("labels ranges", () => {
    expect(formatLagRange({ min: 3, max: 9 })).toBe("+3 to +9 days");
    expect(formatLagRange({ min: -2, max: 5 })).toBe("−2 to +5 days");
    expect(formatLagRange({ min: 0, max: 1 })).toBe("0 to +1 days");
  });
});

it("the browser gets neither the EDTF package nor the schema package with the formatter", () => {
  const folder = fileURLToPath(new URL("../../../lib/dates/", import.meta.url));
  const pending = ["civil-day.ts", "format-edtf.ts"];
  const seen = new Set<string>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, target = ""] of readFileSync(join(folder, file), "utf8").matchAll(/from "([^"]+)"/g)) {
      expect(target, `${file} imports ${target}`).toMatch(/^\.\//);
      pending.push(join(dirname(file), `${target}.ts`));
    }
  }
  expect(seen).toContain("edtf-shape.ts");
});
