import { describe, expect, it } from "vitest";
import { byteWords, countWords, taskWords, timeWords } from "@/tests/bench/figure-words";
import { markdownTable } from "@/tests/bench/markdown-table";
import { type Results, resultsText } from "@/tests/bench/results-text";
import type { Subject } from "@/tests/bench/subjects/subject";
import { medianVisit } from "@/tests/bench/visit";
import { framesOf, measured, visitWith } from "./example-visit";

const subject: Subject = {
  key: "ours",
  title: "Backchannel",
  mostEvents: 1,
  drawnSelector: "",
  surfaceSelector: "",
  figureSelector: "",
  show: () => Promise.resolve(null),
};
const peer: Subject = { ...subject, key: "vis", title: "vis-timeline" };

const results: Results = {
  machine: "A processor, 2 cores",
  day: "2026-11-24",
  runs: 3,
  seed: 1,
  subjects: [subject, peer],
  sizes: [
    {
      size: 1_000,
      outcomes: new Map([
        ["ours", measured({ zoom: framesOf(48) })],
        ["vis", { kind: "absent", reason: "not drawn within 120 s" }],
      ]),
    },
  ],
  analysis: [
    { name: "1,000 shuffles", oursMs: 200, naiveMs: 80_000, isNaiveEstimated: true, goalMs: 300 },
    { name: "scan", oursMs: 3_100, naiveMs: null, isNaiveEstimated: false, goalMs: 1_500 },
  ],
};

function rowOf(text: string, start: string): string {
  return text.split("\n").find((line) => line.startsWith(`| ${start}`)) ?? "";
}

describe("resultsText", () => {
  const text = resultsText(results);

  it("names the machine, the day and the number of visits", () => {
    expect(text).toContain("on 2026-11-24: A processor, 2 cores. Seed 1; the median of 3 visits each.");
  });

  it("gives each subject a row, also the one that did not appear", () => {
    expect(rowOf(text, "Backchannel")).toContain("16.7 / 48.0 ms");
    expect(rowOf(text, "vis-timeline")).toContain("not drawn within 120 s");
  });

  it("sets met or not met beside each goal", () => {
    expect(rowOf(text, "p95 frame, wheel zoom")).toContain("48.0 ms: **not met**");
    expect(rowOf(text, "Heap")).toContain("12.0 MB: met");
  });

  it("sets the analysis beside the naive loop and its goal", () => {
    expect(rowOf(text, "1,000 shuffles")).toMatch(
      /200 ms \| +80\.0 s \(reckoned\) \| +400 × \| +300 ms \| +met \|/,
    );
    expect(rowOf(text, "scan")).toMatch(/3,100 ms \| +not measured \| .* \*\*not met\*\* \|/);
  });

  it("leaves out what did not run", () => {
    const bare = resultsText({ ...results, sizes: [], analysis: [] });
    expect(bare).not.toContain("## ");
  });
});

describe("medianVisit", () => {
  it("takes the median of each figure by itself", () => {
    const merged = medianVisit(visitWith({ drawnMs: 300, heapBytes: 9 }), [
      visitWith({ drawnMs: 500, heapBytes: 5 }),
      visitWith({ drawnMs: 400, heapBytes: 7, zoom: framesOf(50) }),
    ]);
    expect(merged.drawnMs).toBe(400);
    expect(merged.heapBytes).toBe(7);
    expect(merged.zoom?.p95Ms).toBe(17);
  });

  it("has no figure where half of the visits have none", () => {
    expect(medianVisit(visitWith({ zoom: null }), [visitWith()]).zoom).toBeNull();
    expect(medianVisit(visitWith({ zoom: null }), [visitWith(), visitWith()]).zoom?.p95Ms).toBe(17);
  });
});

describe("words", () => {
  it("writes figures with their units", () => {
    expect([0.0834, 0, 16.71, 345.4, 2_345, 12_340, 3_600_000].map(timeWords)).toEqual([
      "0.083 ms",
      "0.0 ms",
      "16.7 ms",
      "345 ms",
      "2,345 ms",
      "12.3 s",
      "3,600 s",
    ]);
    expect(timeWords(null)).toBe("not measured");
    expect([0, 51].map(taskWords)).toEqual(["under 50 ms", "51.0 ms"]);
    expect([345, 61_235, 3 * 1024 ** 2, 24 * 1024 ** 3].map(byteWords)).toEqual([
      "345 bytes",
      "59.8 KB",
      "3.0 MB",
      "24.0 GB",
    ]);
    expect([999, 1_000, 1_000_000].map(countWords)).toEqual(["999", "1,000", "1,000,000"]);
  });

  it("pads a table, and fills cells that are missing", () => {
    expect(markdownTable(["", "a"], [["one", "1"], ["three"]])).toBe(
      "|       |   a |\n| ----- | --: |\n| one   |   1 |\n| three |     |",
    );
  });
});
