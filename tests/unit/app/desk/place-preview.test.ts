import { describe, expect, it } from "vitest";
import { placePreview } from "@/app/_components/desk/place-preview";
import type { PreviewMark, PreviewResult } from "@/app/_components/desk/preview-result";

type Evaluated = Extract<PreviewResult, { status: "evaluated" }>;

function mark(slug: string, day: string, relation: PreviewMark["relation"] = "none"): PreviewMark {
  return {
    slug,
    label: slug,
    type: "announcement",
    standing: "claimed",
    earliestDay: day,
    latestDay: day,
    relation,
  };
}

function result(changes: Partial<Evaluated> = {}): Evaluated {
  return {
    status: "evaluated",
    rule: {
      name: "Rule",
      direction: "after",
      windowDays: 7,
      window: "0 to 7 days after a claim",
      dates: "Held on against announced on",
    },
    lacks: null,
    days: { earliestDay: "2025-12-02", latestDay: "2025-12-02" },
    standing: null,
    side: "consequent",
    ordinals: [{ series: "Witkoff – Putin", inYear: "6", words: "sixth of 2025" }],
    offices: {},
    pairs: [{ slug: "pokrovsk", title: "", date: "", lag: "1 day after", isCertain: true }],
    nearMisses: [],
    change: null,
    marks: [mark("pokrovsk", "2025-12-01", "pair"), mark("kupiansk", "2025-11-20")],
    similar: [],
    ...changes,
  };
}

describe("placePreview", () => {
  it("draws a ribbon for each pair alone, from the claim up to the contact", () => {
    const placed = placePreview(result(), true, 400);
    expect(placed.ribbons.map((ribbon) => ribbon.key)).toEqual(["pokrovsk"]);
    const [ribbon] = placed.ribbons;
    const flag = placed.marks.find((own) => own.key === "pokrovsk");
    expect(ribbon?.line).toMatchObject({ x1: flag?.x, x2: placed.draft.x });
    expect(ribbon?.line.y1).toBeGreaterThan(ribbon?.line.y2 ?? Infinity);
    expect(placed.draft.number).toBe("6");
  });

  it.each([240, 320, 400])("cuts no date at the edge of a figure of %i px", (widthPx) => {
    for (const day of ["2025-12-02", "2025-12-31", "2026-02-28"]) {
      const { ticks } = placePreview(result({ days: { earliestDay: day, latestDay: day } }), true, widthPx);
      expect(ticks.length).toBeGreaterThan(3);
      for (const { label, labelX, x } of ticks) {
        expect(labelX - label.length * 3.5).toBeGreaterThanOrEqual(0);
        expect(labelX + label.length * 3.5).toBeLessThanOrEqual(widthPx);
        expect(Math.abs(labelX - x)).toBeLessThan(20);
      }
    }
  });

  it("puts days in order and one day as far from the next everywhere", () => {
    const placed = placePreview(result(), true, 400);
    const xOf = (key: string) => placed.marks.find((own) => own.key === key)?.x ?? Number.NaN;
    const dayPx = placed.draft.x - xOf("pokrovsk");
    expect(dayPx).toBeGreaterThan(0);
    expect((placed.draft.x - xOf("kupiansk")) / dayPx).toBeCloseTo(12, 6);
  });

  it("widens the draft over the days that its date can mean, inside the figure", () => {
    const days = { earliestDay: "2025-11-21", latestDay: "2025-11-30" };
    const placed = placePreview(result({ days, pairs: [] }), true, 300);
    expect(placed.draft.width).toBeGreaterThan(0);
    expect(placed.draft.x).toBeGreaterThan(0);
    expect(placed.draft.x + placed.draft.width).toBeLessThan(300);
  });

  it("draws the window only where a rule looks back from a contact that it counts", () => {
    expect(placePreview(result(), true, 400).window).not.toBeNull();
    expect(placePreview(result({ side: "none" }), true, 400).window).toBeNull();
    const sameDay = { ...result().rule, direction: "sameDay" as const };
    expect(placePreview(result({ rule: sameDay }), true, 400).window).toBeNull();
    expect(placePreview(result({ side: "antecedent" }), false, 400).window).toBeNull();
  });

  it("never lets two labels of a level meet", () => {
    const crowd = ["2025-12-01", "2025-12-02", "2025-12-03", "2025-12-04"].map((day, at) =>
      mark(`a long name ${at}`, day),
    );
    const labels = placePreview(result({ marks: crowd }), true, 400).labels.filter(
      (label) => label.className === "desk-label",
    );
    for (const one of labels) {
      for (const other of labels) {
        if (one === other || one.y !== other.y || one.x > other.x) continue;
        expect(one.x + one.text.length * 6).toBeLessThanOrEqual(other.x);
      }
    }
  });
});
