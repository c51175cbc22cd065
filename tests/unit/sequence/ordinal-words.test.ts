import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeriesEntry } from "@/lib/sequence/number-series";
import { describeOrdinal, ordinalWord } from "@/lib/sequence/ordinal-words";

describe("ordinalWord", () => {
  test.each([
    [1, "first"],
    [2, "second"],
    [3, "third"],
    [5, "fifth"],
    [6, "sixth"],
    [8, "eighth"],
    [9, "ninth"],
    [11, "eleventh"],
    [12, "twelfth"],
    [13, "thirteenth"],
    [19, "nineteenth"],
    [20, "twentieth"],
    [21, "twenty-first"],
    [40, "fortieth"],
    [42, "forty-second"],
    [99, "ninety-ninth"],
    [100, "100th"],
    [101, "101st"],
    [102, "102nd"],
    [103, "103rd"],
    [111, "111th"],
    [112, "112th"],
    [113, "113th"],
    [121, "121st"],
    [1012, "1012th"],
  ])("%i is %s", (n, word) => {
    expect(ordinalWord(n)).toBe(word);
  });

  test("no two numbers share a word", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (one, other) => {
        expect(ordinalWord(one) === ordinalWord(other)).toBe(one === other);
      }),
    );
    expect(new Set(Array.from({ length: 200 }, (_, at) => ordinalWord(at + 1))).size).toBe(200);
  });

  test.each([0, -1, 1.5, Number.NaN])("%d is refused", (n) => {
    expect(() => ordinalWord(n)).toThrow(RangeError);
  });
});

describe("describeOrdinal", () => {
  const entry: SeriesEntry = {
    id: "dec",
    overall: { n: 11, isSure: true, low: 11, high: 11 },
    inYear: { year: 2025, isYearSure: true, n: 6, isSure: true, low: 6, high: 6 },
    gapDays: { min: 118, max: 118 },
    previousId: "aug",
    nextId: null,
  };

  test("what is sure", () => {
    expect(describeOrdinal(entry)).toEqual({
      inYear: "sixth of 2025",
      overall: "eleventh overall",
      gap: "118 days after the fifth",
    });
  });

  test("the first of a year counts its gap from the overall ordinal before", () => {
    const first = { ...entry.inYear, n: 1, low: 1, high: 1 };
    expect(describeOrdinal({ ...entry, inYear: first, gapDays: { min: 1, max: 1 } }).gap).toBe(
      "1 day after the tenth overall",
    );
  });

  test("the first of all has no gap", () => {
    expect(describeOrdinal({ ...entry, gapDays: null, previousId: null }).gap).toBeNull();
  });

  test("an unsure order is said so", () => {
    const words = describeOrdinal({
      ...entry,
      overall: { n: 10, isSure: false, low: 10, high: 12 },
      inYear: { ...entry.inYear, n: 5, isSure: false, low: 5, high: 6 },
      gapDays: { min: 2, max: 12 },
    });
    expect(words).toEqual({
      inYear: "fifth or sixth of 2025 (the order is not known)",
      overall: "tenth to twelfth overall (the order is not known)",
      gap: "2 to 12 days after the one before",
    });
  });

  test("a doubtful date and an unknown year are said so", () => {
    const doubtful = { ...entry.inYear, isSure: false };
    expect(describeOrdinal({ ...entry, inYear: doubtful }).inYear).toBe(
      "sixth of 2025 (the date is doubtful)",
    );
    expect(describeOrdinal({ ...entry, inYear: { ...doubtful, isYearSure: false } }).inYear).toBe(
      "sixth of 2025, if held that year (the year is not known)",
    );
  });

  test("two contacts of one day", () => {
    const overall = { n: 2, isSure: true, low: 2, high: 2 };
    const inYear = { ...entry.inYear, ...overall };
    expect(describeOrdinal({ ...entry, overall, inYear, gapDays: { min: 0, max: 0 } }).gap).toBe(
      "on the same day as the first",
    );
  });
});
