import { expect } from "vitest";
import { overlaps, textRect } from "@/lib/timeline/collision";
import type { FigureInput } from "@/lib/timeline/figure-input";
import type { PlacedFigure, PlacedMark, PlacedRect } from "@/lib/timeline/placed-figure";

/** No two labels share any area, and none leaves the figure. */
export function expectLabelsApart(placed: PlacedFigure): void {
  const rects = placed.labels.map((label) => ({ label, rect: textRect(label) }));
  rects.forEach(({ label, rect }, at) => {
    expect(rect.x, `${label.text} is cut at the left`).toBeGreaterThanOrEqual(-0.5);
    expect(rect.x + rect.width, `${label.text} is cut at the right`).toBeLessThanOrEqual(
      placed.widthPx + 0.5,
    );
    for (const other of rects.slice(at + 1)) {
      expect(overlaps(shrunk(rect), shrunk(other.rect)), `“${label.text}” meets “${other.label.text}”`).toBe(
        false,
      );
    }
  });
}

/** Rounding to tenths of a px may bring two boxes together by that much. */
function shrunk(rect: PlacedRect): PlacedRect {
  return { x: rect.x + 0.1, y: rect.y + 0.1, width: rect.width - 0.2, height: rect.height - 0.2 };
}

/** Ids of the events of the period that the figure was given. */
export function shownIds(input: FigureInput): string[] {
  return input.events
    .filter((event) => event.latestDay >= input.from && event.earliestDay <= input.to)
    .map((event) => event.id);
}

/** The lane of a mark, its rows taken together. */
export function laneOf(mark: PlacedMark): string {
  return mark.laneId.replace(/\.\d+$/, "");
}

/** Every event of the period is drawn, and in each lane where it is, in one mark of it alone. */
export function expectEveryEventOncePerLane(input: FigureInput, placed: PlacedFigure): void {
  const seen = new Set<string>();
  for (const mark of placed.marks) {
    expect(mark.entries.length).toBeGreaterThan(0);
    for (const entry of mark.entries) {
      const key = `${laneOf(mark)} ${entry.id}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  }
  const drawn = new Set(placed.marks.flatMap((mark) => mark.entries.map((entry) => entry.id)));
  expect([...drawn].sort()).toEqual(shownIds(input).sort());
}

/** A mark of several says how many, or the range of their numbers. */
export function expectCountsTrue(placed: PlacedFigure): void {
  for (const mark of placed.marks) {
    if (mark.kind === "pill" || mark.kind === "flagGroup")
      expect(mark.text).toBe(String(mark.entries.length));
    if (mark.entries.length > 1) expect(["pill", "flagGroup", "numberedPill"]).toContain(mark.kind);
  }
}
