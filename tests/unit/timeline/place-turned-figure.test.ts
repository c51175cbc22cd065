import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/dates/civil-day";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import { timeScale } from "@/lib/timeline/time-scale";
import { arbitraryTurned } from "./arbitrary-figure";
import { expectCountsTrue, expectEveryEventOncePerLane, expectLabelsApart } from "./figure-properties";
import { announcement, contact, figureInput } from "./make-figure-input";

describe("placeTurnedFigure", () => {
  it("sets no two labels on each other and cuts none, at any width", () => {
    fc.assert(
      fc.property(arbitraryTurned, (input) => expectLabelsApart(placeTurnedFigure(input))),
      { numRuns: 150 },
    );
  });

  it("draws every event of the period once", () => {
    fc.assert(
      fc.property(arbitraryTurned, (input) => {
        const placed = placeTurnedFigure(input);
        expectEveryEventOncePerLane(input, placed);
        expectCountsTrue(placed);
        const ids = placed.marks.flatMap((mark) => mark.entries.map((entry) => entry.id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });

  it("holds to both without a rule, and leaves out a column in which nothing stands", () => {
    fc.assert(
      fc.property(arbitraryTurned, (asked) => {
        const input = { ...asked, rule: null };
        const placed = placeTurnedFigure(input);
        expectLabelsApart(placed);
        expectCountsTrue(placed);
        expectEveryEventOncePerLane(input, placed);
        const ids = placed.marks.flatMap((mark) => mark.entries.map((entry) => entry.id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(placed.windows).toEqual([]);
        const heads = placed.captions.filter(({ isBold }) => isBold).map(({ text }) => text);
        const areThere = [
          placed.marks.some((mark) => mark.isContact),
          placed.marks.some((mark) => !mark.isContact),
        ];
        const expected = areThere.includes(true) ? areThere : [true, true];
        expect(heads).toEqual(["Contacts", "Announcements"].filter((_, at) => expected[at]));
      }),
      { numRuns: 100 },
    );
  });

  it("names day and place beside the marks where no rule takes the room", () => {
    const placed = placeTurnedFigure(
      figureInput([contact("m", "2025-08-06", { place: "Velyka Novosilka" })], { widthPx: 358, rule: null }),
    );
    expect(placed.labels.map(({ text, after }) => [text, after])).toEqual([["6 Aug", "Velyka Novosilka"]]);
    expect(placed.rules).toEqual([]);
  });

  it("gives a year 3.1 px a day and lets each ribbon run from the claim's day to the contact's", () => {
    const placed = placeTurnedFigure(
      figureInput([contact("m", "2025-08-06"), announcement("a", "2025-07-31", { place: "Chasiv Yar" })], {
        widthPx: 358,
      }),
    );
    expect(placed.plot.height).toBeCloseTo(365 * 3.1, 1);
    const scale = timeScale("2025-01-01", "2025-12-31", placed.plot.y, placed.plot.y + placed.plot.height);
    const [ribbon] = placed.ribbons;
    const [claimStart, claimEnd] = ribbon?.points ?? [];
    expect(((claimStart?.y ?? 0) + (claimEnd?.y ?? 0)) / 2).toBeCloseTo(
      scale.middle(dayNumber("2025-07-31")),
      0,
    );
    const ends = [ribbon?.points[2], ribbon?.points.at(-1)].map((point) => point?.y ?? 0);
    expect((ends[0] ?? 0) / 2 + (ends[1] ?? 0) / 2).toBeCloseTo(scale.middle(dayNumber("2025-08-06")), 0);
    expect(placed.labels.map((label) => label.text)).toEqual(
      expect.arrayContaining(["+6 days", "6 Aug", "Chasiv Yar"]),
    );
  });

  it("joins claims nearer than a finger is wide", () => {
    const placed = placeTurnedFigure(
      figureInput(
        [announcement("a", "2025-12-01"), announcement("b", "2025-12-11"), announcement("c", "2025-06-01")],
        {
          widthPx: 358,
        },
      ),
    );
    expect(placed.marks.map((mark) => mark.entries.map((entry) => entry.id))).toEqual([["c"], ["a", "b"]]);
  });
});
