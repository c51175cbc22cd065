import { describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/dates/civil-day";
import { placeEventWindow, type WindowRuleForm } from "@/lib/timeline/place-event-window";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import type { TimelineWindow } from "@/lib/timeline/timeline-window";
import { announcement, contact, figureInput, figureRule, figureTracks } from "./make-figure-input";

const events = [
  announcement("pokrovsk", "2025-12-01"),
  contact("meeting", "2025-12-02"),
  contact("talks", "2025-12-20", { tracks: ["talks"] }),
];
const rule = figureRule(events, ["meeting"], ["pokrovsk"]);
const form: WindowRuleForm = {
  windowDays: rule.windowDays,
  offsetDays: rule.offsetDays,
  direction: rule.direction,
  words: rule.words,
};
const window: TimelineWindow = {
  from: "2025-11-20",
  to: "2025-12-31",
  level: null,
  matches: { count: 3, isAtLeast: false },
  groups: [],
  events,
  numbers: [["meeting", { label: 6, isSure: true }]],
  rule: { consequentIds: ["meeting"], antecedentIds: ["pokrovsk"], pairs: [...rule.pairs] },
};

describe("a window of single events", () => {
  const placed = placeEventWindow(window, form, figureTracks, { pxPerDay: 40, namesPx: 160 }, null);

  it("draws the full grammar at the width of its days, beside names of the width asked for", () => {
    expect(placed.plot.x).toBe(160);
    expect(placed.plot.width).toBeCloseTo(42 * 40, 0);
    expect(placed.marks).toHaveLength(3);
    expect(placed.marks.find((mark) => mark.kind === "numbered")?.text).toBe("6");
    expect(placed.ribbons).toHaveLength(1);
    const meeting = placed.marks.find((mark) => mark.key.endsWith(":meeting"));
    const days = dayNumber("2025-12-02") - dayNumber(window.from);
    expect(meeting?.x).toBeCloseTo(160 + (days + 0.5) * 40, 0);
  });

  it("draws no channel where no rule is asked for", () => {
    const bare = placeEventWindow(
      { ...window, rule: null },
      null,
      figureTracks,
      { pxPerDay: 40, namesPx: 160 },
      null,
    );
    expect(bare.ribbons).toHaveLength(0);
    expect(bare.marks).toHaveLength(3);
  });
});

describe("days for which reports are still coming in", () => {
  const incomplete = { from: "2025-12-22", to: "2026-01-10" };

  it("are hatched up to the end of the figure, across or down", () => {
    const across = placeFigure(figureInput(events, { incomplete }));
    const end = across.plot.x + across.plot.width;
    expect((across.incomplete?.x ?? 0) + (across.incomplete?.width ?? 0)).toBeCloseTo(end, 0);
    expect(across.incomplete?.width).toBeCloseTo((10 * across.plot.width) / 365, 0);
    const down = placeTurnedFigure(figureInput(events, { incomplete, widthPx: 358 }));
    expect(down.incomplete?.height).toBeCloseTo((10 * down.plot.height) / 365, 0);
  });

  it("are not drawn where nothing was measured, or where they lie outside", () => {
    expect(placeFigure(figureInput(events)).incomplete).toBeNull();
    const later = { from: "2026-11-01", to: "2026-11-24" };
    expect(placeFigure(figureInput(events, { incomplete: later })).incomplete).toBeNull();
  });
});
