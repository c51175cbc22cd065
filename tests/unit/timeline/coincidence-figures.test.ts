import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lagRunOf } from "@/lib/timeline/lag-run";
import { intervalText, placeCountAxis, stepOf } from "@/lib/timeline/place-count-axis";
import { type LagTallies, placeLagHistogram } from "@/lib/timeline/place-lag-histogram";
import {
  heatLegend,
  heatStep,
  movedScanPoint,
  placeScanFrame,
  placeScanMap,
  scanPointAt,
} from "@/lib/timeline/place-scan-map";
import {
  placeSpecificationMap,
  type SpecificationMark,
  specificationQuestions,
} from "@/lib/timeline/place-specification-map";
import { textWidthPx } from "@/lib/timeline/text-width";

const counts = fc
  .tuple(
    fc.integer({ min: 0, max: 20_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([total, a, b]) => ({
    total,
    certain: Math.floor(Math.min(a, b) * total),
    possible: Math.floor(Math.max(a, b) * total),
  }));
const widths = fc.integer({ min: 280, max: 640 });

describe("the axis of a count", () => {
  it("keeps every mark and word inside its width, and never lets two numbers touch", () => {
    fc.assert(
      fc.property(counts, fc.boolean(), widths, (count, hasChance, widthPx) => {
        const chance = hasChance ? { expected: count.total / 3, low: 0, high: count.total } : null;
        const placed = placeCountAxis(count, chance, "meetings", widthPx);
        let end = -Infinity;
        for (const { text: tick } of placed.ticks) {
          if (tick === null) continue;
          const half = textWidthPx(tick.text, 12, tick.isBold) / 2;
          expect(tick.x - half).toBeGreaterThan(end);
          end = tick.x + half;
        }
        expect(placed.ticks.some(({ text }) => text?.isBold && text.text === String(count.certain))).toBe(
          true,
        );
        for (const x of [placed.observed.certainX, placed.observed.possibleX]) {
          expect(x).toBeGreaterThanOrEqual(placed.startX);
          expect(x).toBeLessThanOrEqual(placed.endX);
        }
        expect(placed.ticks.length).toBeLessThanOrEqual(widthPx / 6 + 4);
        if (placed.band !== null) {
          expect(placed.band.x).toBeGreaterThanOrEqual(placed.startX);
          expect(placed.band.x + placed.band.width).toBeLessThanOrEqual(placed.endX + 0.02);
        }
      }),
    );
  });

  it("says interval, chance and band in words", () => {
    const count = { certain: 2, possible: 3, total: 6 };
    expect(intervalText(count)).toBe("2 to 3 of 6");
    expect(placeCountAxis(count, { expected: 0.87, low: 0, high: 2 }, "meetings", 500).title).toBe(
      "2 to 3 of 6 meetings; by shuffled days about 0.9 expected, and the middle 95% of the shuffles fall from 0 to 2",
    );
    expect(placeCountAxis(count, null, "meetings", 500).band).toBeNull();
  });

  it("counts in steps of 1, 2, 5 and their tens", () => {
    expect([0.2, 1, 1.5, 3, 7, 15, 30, 99].map(stepOf)).toEqual([1, 1, 2, 5, 10, 20, 50, 100]);
  });
});

const scan = {
  windowCount: 31,
  offsetCount: 15,
  counts: Array.from({ length: 465 }, (_, at) => at % 7),
  total: 6,
};

describe("the map of windows and offsets", () => {
  it("finds under a point the cell that is drawn there, at any width", () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 464 }), (widthPx, at) => {
        const map = placeScanMap(scan, { windowDays: 7, offsetDays: 0 }, widthPx);
        const cell = map.cells[at];
        expect(cell).toBeDefined();
        if (cell === undefined) return;
        const point = { windowDays: cell.windowDays, offsetDays: cell.offsetDays };
        expect(scanPointAt(scan, widthPx, cell.x + cell.width / 2, cell.y + cell.height / 2)).toEqual(point);
        expect(cell.step).toBe(heatStep(scan.counts[at] ?? 0, 6));
        const frame = placeScanFrame(scan, point, widthPx);
        expect(frame.x).toBeLessThan(cell.x);
        expect(frame.x + frame.width).toBeGreaterThan(cell.x + cell.width);
        expect(map.widthPx).toBeLessThanOrEqual(widthPx);
        expect(cell.x + cell.width).toBeLessThanOrEqual(map.widthPx);
      }),
    );
  });

  it("has no cell beside the map", () => {
    expect(scanPointAt(scan, 592, 10, 50)).toBeNull();
    expect(scanPointAt(scan, 592, 100, 1)).toBeNull();
    expect(scanPointAt(scan, 592, 100, 290)).toBeNull();
  });

  it("moves a cell at a time and stops at the edges; other keys are not its own", () => {
    const corner = { windowDays: 0, offsetDays: 14 };
    expect(movedScanPoint(scan, corner, "ArrowLeft")).toEqual(corner);
    expect(movedScanPoint(scan, corner, "ArrowUp")).toEqual(corner);
    expect(movedScanPoint(scan, corner, "ArrowDown")).toEqual({ windowDays: 0, offsetDays: 13 });
    expect(movedScanPoint(scan, corner, "End")).toEqual({ windowDays: 30, offsetDays: 14 });
    expect(movedScanPoint(scan, corner, "Tab")).toBeNull();
  });

  it("shades none as 0 and all as 6, and its legend names each count once, in order", () => {
    expect(heatStep(0, 0)).toBe(0);
    for (const total of [1, 3, 6, 7, 500]) {
      expect(heatStep(0, total)).toBe(0);
      expect(heatStep(total, total)).toBe(6);
      const named = heatLegend(total).flatMap(({ step, text }) => {
        const [low = 0, high = low] = text.split(" to ").map(Number);
        return Array.from({ length: high - low + 1 }, (_, at) => ({ step, count: low + at }));
      });
      expect(named.map(({ count }) => count)).toEqual(Array.from({ length: total + 1 }, (_, at) => at));
      for (const { step, count } of named) expect(heatStep(count, total), `${count} of ${total}`).toBe(step);
    }
  });
});

function talliesOf(lags: readonly (number | null)[], hasChance: boolean): LagTallies {
  const tally = (matching: number) => ({
    certain: matching,
    possible: matching,
    expected: hasChance ? 0.4 : null,
  });
  return {
    total: lags.length,
    bins: Array.from({ length: 61 }, (_, lagDays) => ({
      lagDays,
      ...tally(lags.filter((lag) => lag === lagDays).length),
    })),
    beyond: tally(lags.filter((lag) => lag !== null && lag > 60).length),
    none: tally(lags.filter((lag) => lag === null).length),
    events: lags.map((lag, at) => ({ id: String(at).padStart(3, "0"), lowDays: lag, highDays: lag })),
  };
}

describe("the lags since the last partner", () => {
  const lags = fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }), { maxLength: 60 });

  it("are discs that never touch, or bars; all inside the drawing", () => {
    fc.assert(
      fc.property(lags, fc.boolean(), fc.constantFrom(288, 600), (days, hasChance, widthPx) => {
        const placed = placeLagHistogram(talliesOf(days, hasChance), { first: 0, last: 7 }, widthPx);
        expect(placed.discs.length === 0 || placed.bars.length === 0).toBe(true);
        placed.discs.forEach((disc, at) => {
          expect(disc.y).toBeGreaterThan(0);
          for (const other of placed.discs.slice(at + 1)) {
            expect(Math.hypot(disc.x - other.x, disc.y - other.y)).toBeGreaterThanOrEqual(22);
          }
        });
        for (const bar of placed.bars) {
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeLessThanOrEqual(placed.baseY + 0.02);
        }
        expect(placed.curve !== null).toBe(hasChance);
      }),
    );
  });

  it("show each event that has a lag on the axis, once", () => {
    const placed = placeLagHistogram(talliesOf([0, 1, 4, 6, 29, 43, null], true), { first: 0, last: 7 }, 600);
    expect(placed.discs.map(({ id }) => id)).toEqual(["000", "001", "002", "003", "004", "005"]);
    expect(placed.window?.label.text).toBe("counts, 0 to 7");
    expect(Number(placed.ticks.at(-1)?.text.text)).toBeGreaterThanOrEqual(43);
  });

  it("are bars without their events too, where there are more than forty", () => {
    const tallies = talliesOf(
      Array.from({ length: 41 }, (_, at) => at % 9),
      false,
    );
    const placed = placeLagHistogram({ ...tallies, events: [] }, null, 600);
    expect(placed.bars).toHaveLength(9);
    expect(placed.discs).toEqual([]);
  });

  it("mark the lags that the rule counts", () => {
    expect(lagRunOf("after", 7, 2)).toEqual({ first: 2, last: 9 });
    expect(lagRunOf("sameDay", 7, 0)).toEqual({ first: 0, last: 0 });
    expect(lagRunOf("either", 7, 0)).toEqual({ first: 0, last: 7 });
    expect(lagRunOf("betweenPublicAndHeld", 7, 0)).toBeNull();
  });
});

describe("the map of specifications", () => {
  const results = [
    { p: 0.004, claims: "towns", window: "7 days" },
    { p: 0.04, claims: "towns", window: "14 days" },
    { p: 0.5, claims: "all", window: "7 days" },
    { p: null, claims: "all", window: "14 days" },
  ];
  const choicesOf = ({ claims, window }: (typeof results)[number]) => [
    { question: "Which claims", answer: claims },
    { question: "Window", answer: window },
  ];
  const questions = specificationQuestions(results.map(choicesOf));
  const marks: SpecificationMark[] = results.map((result, at) => ({
    p: result.p,
    rate: 0.5,
    isDeclared: result.p !== null,
    isReaders: at === 0,
    choices: choicesOf(result).map(({ answer }, place) => questions[place]?.answers.indexOf(answer) ?? -1),
  }));

  it("has a row an answer, in the order of its numbers, and a tick where the result has it", () => {
    const placed = placeSpecificationMap(questions, marks, 1240);
    expect(placed.questions.map(({ text }) => text)).toEqual(["Which claims", "Window"]);
    expect(placed.rows.map(({ label }) => label.text)).toEqual(["all", "towns", "7 days", "14 days"]);
    expect(placed.rows.map(({ path }) => path.split("M").length - 1)).toEqual([2, 2, 2, 2]);
    expect(placed.rows.map(({ isReaders }) => isReaders)).toEqual([false, true, true, false]);
  });

  it("sets a smaller p higher, on an axis down to a power of ten", () => {
    const placed = placeSpecificationMap(questions, marks, 1240);
    expect(placed.measure).toBe("p");
    expect(placed.axis.map(({ text }) => text.text)).toEqual(["1", "0.1", "0.01", "0.001", "0.05"]);
    const ys = placed.axis.map(({ y }) => y);
    expect(ys[0]).toBeGreaterThan(ys[3] ?? Infinity);
    expect(placed.readers?.y).toBeLessThan(ys[2] ?? 0);
    // The result without a p is ticked below, and has no mark of its own.
    expect(placed.declaredPath.split("M").length - 1).toBe(2);
    expect(placed.undeclaredPath).toBe("");
  });

  it("falls back to the rate where no p is given, and draws nothing for nothing", () => {
    const placed = placeSpecificationMap(questions, marks.slice(3), 288);
    expect(placed.measure).toBe("rate");
    expect(placed.undeclaredPath).not.toBe("");
    expect(placeSpecificationMap([], [], 600).rows).toEqual([]);
  });
});
