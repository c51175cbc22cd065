import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binWeeks, frameRect, placeOverview } from "@/lib/timeline/bin-weeks";
import { overlaps, textRect } from "@/lib/timeline/collision";
import { placeCountBand } from "@/lib/timeline/place-count-band";
import { placeStepLine } from "@/lib/timeline/place-step-line";
import { arbitraryEvents } from "./arbitrary-figure";
import { makeEvaluation } from "./make-evaluation";
import { announcement, contact } from "./make-figure-input";

const period = { from: "2025-01-01", to: "2025-12-31" };
const size = { widthPx: 1120, startPx: 184, endPx: 1076 };

describe("the overview", () => {
  it("counts every event of the period in one week", () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const bins = binWeeks(events, "2024-01-01", "2026-12-31");
        const counted = bins.reduce((sum, bin) => sum + bin.contacts + bin.announcements, 0);
        expect(counted).toBe(events.length);
      }),
    );
  });

  it("draws contacts up, announcements down, inside the strip", () => {
    const events = [
      contact("a", "2025-12-30"),
      announcement("x", "2025-01-01"),
      announcement("y", "2025-01-07"),
    ];
    const placed = placeOverview(events, period, size);
    expect(placed.bins).toHaveLength(53);
    expect(placed.contactBars).toHaveLength(1);
    expect(placed.announcementBars).toHaveLength(1);
    for (const bar of [...placed.contactBars, ...placed.announcementBars]) {
      expect(bar.x).toBeGreaterThanOrEqual(size.startPx);
      expect(bar.x + bar.width).toBeLessThanOrEqual(size.endPx + 2);
      expect(bar.y).toBeGreaterThanOrEqual(16);
      expect(bar.y + bar.height).toBeLessThanOrEqual(placed.heightPx);
    }
    expect((placed.contactBars[0]?.y ?? 0) + (placed.contactBars[0]?.height ?? 0)).toBeLessThan(placed.axisY);
    expect(placed.announcementBars[0]?.y).toBeGreaterThan(placed.axisY);
  });

  it("frames the magnified days, clipped to the period", () => {
    const placed = placeOverview([], period, size);
    expect(frameRect(placed, { from: "2024-12-01", to: "2025-12-31" })?.width).toBeCloseTo(
      size.endPx - size.startPx,
      0,
    );
    expect(frameRect(placed, { from: "2024-12-01", to: "2024-12-31" })).toBeNull();
  });
});

describe("the step line", () => {
  const events = [
    contact("a", "2025-02-11"),
    contact("b", "2025-06-11"),
    announcement("x", "2025-02-07"),
    announcement("y", "2025-05-22"),
  ];
  const { steps } = makeEvaluation(events);

  it("marks the chosen window and says where the line ends", () => {
    const placed = placeStepLine(steps, 7, 360);
    expect(placed.chosen).toMatchObject({ windowDays: 7, count: 1, total: 2 });
    expect(placed.labels.map((label) => label.text)).toEqual(["1 of 2", "2 from 20 days on"]);
    expect(placed.title).toBe("1 of 2 at 7 days; 2 of 2 at 30 days (none on the same day)");
    const heights = placed.certain.map(({ y }) => y);
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
  });

  it("sets no two of its words on each other at any window", () => {
    for (let windowDays = 0; windowDays <= 30; windowDays += 1) {
      const placed = placeStepLine(steps, windowDays, 300);
      const rects = [...placed.ticks, ...placed.labels].map(textRect);
      rects.forEach((rect, at) => {
        for (const other of rects.slice(at + 1))
          expect(overlaps(rect, other), `at ${windowDays} days`).toBe(false);
      });
    }
  });

  it("has no height to give where there is nothing to count", () => {
    const placed = placeStepLine(makeEvaluation([]).steps, 7, 360);
    expect(placed.certain.every(({ y }) => y === placed.baseY)).toBe(true);
  });
});

describe("the band of counts", () => {
  it("puts a bar under what the rule counts, once an event", () => {
    const events = [contact("a", "2025-02-11"), contact("b", "2025-06-11"), announcement("x", "2025-02-07")];
    const numbers = new Map([
      ["a", { label: 1, isSure: true }],
      ["b", { label: 2, isSure: false }],
    ]);
    const band = placeCountBand(makeEvaluation(events), "consequents", numbers, 400);
    expect(band.marks.map(({ id, text, counts }) => [id, text, counts])).toEqual([
      ["a", "1", "certain"],
      ["b", "2?", "no"],
    ]);
    expect(placeCountBand(makeEvaluation(events), "antecedents", numbers, 400).marks[0]?.counts).toBe(
      "certain",
    );
  });

  it("says how many found no room", () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      contact(`c${at}`, `2025-02-${String((at % 28) + 1).padStart(2, "0")}`),
    );
    const band = placeCountBand(makeEvaluation(many), "consequents", new Map(), 240);
    expect(band.marks.length + band.left).toBe(60);
    expect(band.left).toBe(30);
  });
});
