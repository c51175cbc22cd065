import { describe, expect, test } from "vitest";
import {
  analysisInput,
  mostCoverageGaps,
  mostDates,
  mostDays,
  mostShuffles,
} from "@/lib/coincidence/analysis-input";

const least = {
  antecedents: ["2025-01-06"],
  consequents: ["2025-01-08"],
  window: { from: "2025-01-01", to: "2025-12-31" },
};

/** Path of each fault with its message. */
function faultsOf(body: unknown): Record<string, string> {
  const result = analysisInput.safeParse(body);
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join("."), message]));
}

describe("what is accepted", () => {
  test("two lists and a window; the rest has defaults", () => {
    expect(analysisInput.parse(least)).toEqual({
      antecedents: [
        { text: "2025-01-06", start: { earliest: "2025-01-06", latest: "2025-01-06" }, isUncertain: false },
      ],
      consequents: [
        { text: "2025-01-08", start: { earliest: "2025-01-08", latest: "2025-01-08" }, isUncertain: false },
      ],
      window: { from: "2025-01-01", to: "2025-12-31" },
      coverageGaps: [],
      days: 7,
      offset: 0,
      direction: "after",
      shuffles: 1000,
      seed: 1,
    });
  });

  test("EDTF dates, of which the days of the beginning count", () => {
    const dates = [
      "2025-11",
      "2025-11-20~",
      "2025-11-20?",
      "[2025-11-03..2025-11-09]",
      "2025-12-01/2025-12-04",
    ];
    const { antecedents } = analysisInput.parse({ ...least, antecedents: dates });
    expect(antecedents.map(({ start, isUncertain }) => [start.earliest, start.latest, isUncertain])).toEqual([
      ["2025-11-01", "2025-11-30", false],
      ["2025-11-19", "2025-11-21", false],
      ["2025-11-20", "2025-11-20", true],
      ["2025-11-03", "2025-11-09", false],
      ["2025-12-01", "2025-12-01", false],
    ]);
  });

  test("repeated dates stay, each an event of its own", () => {
    expect(
      analysisInput.parse({ ...least, antecedents: ["2025-01-06", "2025-01-06"] }).antecedents,
    ).toHaveLength(2);
  });

  test("the limits themselves", () => {
    const body = {
      ...least,
      antecedents: new Array(mostDates).fill("2025-01-06"),
      consequents: new Array(mostDates).fill("2025-01-08"),
      window: { from: "1600-01-01", to: "1999-12-31" },
      coverageGaps: new Array(mostCoverageGaps).fill({ from: "1700-01-01", to: "1700-01-02" }),
      days: mostDays,
      offset: mostDays,
      seed: Number.MAX_SAFE_INTEGER,
    };
    expect(faultsOf(body)).toEqual({});
    expect(faultsOf({ ...least, shuffles: mostShuffles })).toEqual({});
    // 20,000 dates and 146,097 / 32 days make 24,566; so many times go into 25 million.
    expect(faultsOf({ ...body, shuffles: 1017 })).toEqual({});
  });
});

describe("what is refused, with the path of each fault", () => {
  const dateMessage = "Write a date such as 2025-12-02, 2025-11~ or another EDTF date.";

  test.each<[string, unknown, Record<string, string>]>([
    [
      "dates that are none",
      { ...least, antecedents: ["2025-01-06", "2025-02-30", "2025-01-07", "7 January"], consequents: [5] },
      { "antecedents.1": dateMessage, "antecedents.3": dateMessage, "consequents.0": dateMessage },
    ],
    [
      "an empty list",
      { ...least, consequents: [] },
      { consequents: "Give at least one date: the consequents." },
    ],
    [
      "too many dates",
      { ...least, consequents: new Array(mostDates + 1).fill("2025-01-06") },
      { consequents: "Give at most 10000 dates." },
    ],
    [
      "no list",
      { ...least, antecedents: "2025-01-06" },
      { antecedents: "Give a list of dates: the antecedents." },
    ],
    [
      "a date of endless length",
      { ...least, antecedents: ["2025-01-06".padEnd(41, "~")] },
      { "antecedents.0": dateMessage },
    ],
    [
      "a day of the window that does not exist",
      { ...least, window: { from: "2025-02-29", to: "2025-12-31" } },
      { "window.from": "Write a day such as 2025-12-31." },
    ],
    [
      "a reversed window",
      { ...least, window: { from: "2025-12-31", to: "2025-01-01" } },
      { "window.to": "Write the earlier day first." },
    ],
    [
      "a window that is too long",
      { ...least, window: { from: "1600-01-01", to: "2000-01-01" } },
      { window: "Choose a window of at most 146097 days (400 years)." },
    ],
    [
      "a reversed gap",
      {
        ...least,
        coverageGaps: [
          { from: "2025-02-01", to: "2025-02-03" },
          { from: "2025-03-02", to: "2025-03-01" },
        ],
      },
      { "coverageGaps.1.to": "Write the earlier day first." },
    ],
    [
      "gaps that leave no day",
      { ...least, coverageGaps: [{ from: "2024-01-01", to: "2026-01-01" }] },
      { coverageGaps: "The gaps leave no day of the window." },
    ],
    ["half a day", { ...least, days: 1.5 }, { days: "Write a whole number from 0 to 366." }],
    ["a negative offset", { ...least, offset: -1 }, { offset: "Write a whole number from 0 to 366." }],
    [
      "an unknown direction",
      { ...least, direction: "since" },
      { direction: "Write after, before, either or sameDay." },
    ],
    ["no shuffles", { ...least, shuffles: 0 }, { shuffles: "Write a whole number from 1 to 10000." }],
    [
      "too many",
      { ...least, shuffles: mostShuffles + 1 },
      { shuffles: "Write a whole number from 1 to 10000." },
    ],
    [
      "more shuffles than so many dates take",
      {
        ...least,
        antecedents: new Array(mostDates).fill("2025-01-06"),
        consequents: new Array(mostDates).fill("2025-01-08"),
        window: { from: "1600-01-01", to: "1999-12-31" },
        shuffles: 1018,
      },
      { shuffles: "So many dates over so long a window take at most 1017 shuffles." },
    ],
    [
      "a seed that is text",
      { ...least, seed: "1" },
      { seed: "Write a whole number from 0 to 9007199254740991." },
    ],
    ["a field that is not known", { ...least, day: 3 }, { "": "Not known here: day." }],
    ["no object", [1, 2], { "": "Send an object with the lists antecedents and consequents, and a window." }],
    [
      "nothing",
      {},
      {
        antecedents: "Give a list of dates: the antecedents.",
        consequents: "Give a list of dates: the consequents.",
        window: "Write {from, to}, two days.",
      },
    ],
  ])("%s", (_, body, faults) => {
    expect(faultsOf(body)).toEqual(faults);
  });
});
