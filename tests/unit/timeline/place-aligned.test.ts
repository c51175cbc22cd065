import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AlignedInput } from "@/lib/timeline/aligned-input";
import { alignedSentences, curveRuns, daysOutside } from "@/lib/timeline/aligned-words";
import { overlaps, textRect } from "@/lib/timeline/collision";
import { placeAligned } from "@/lib/timeline/place-aligned";
import type { PlacedAligned } from "@/lib/timeline/placed-aligned";
import type { PlacedMark, PlacedRect } from "@/lib/timeline/placed-figure";
import { arbitraryEvents } from "./arbitrary-figure";
import { makeAligned } from "./make-aligned";
import { announcement, contact } from "./make-figure-input";

const widths = [1280, 880, 656, 358, 288];

/** Rounding to tenths of a px may bring two boxes together by that much. */
function shrunk(rect: PlacedRect): PlacedRect {
  return { x: rect.x + 0.2, y: rect.y + 0.2, width: rect.width - 0.4, height: rect.height - 0.4 };
}

function bodyOf({ x, y, widthPx, heightPx }: PlacedMark): PlacedRect {
  return { x: x - widthPx / 2, y: y - heightPx / 2, width: widthPx, height: heightPx };
}

function expectSound(input: AlignedInput, placed: PlacedAligned): void {
  const labels = placed.labels.map((label) => ({ label, rect: shrunk(textRect(label)) }));
  labels.forEach(({ label, rect }, at) => {
    expect(rect.x, `${label.text} is cut at the left`).toBeGreaterThanOrEqual(-1);
    expect(rect.x + rect.width, `${label.text} is cut at the right`).toBeLessThanOrEqual(placed.widthPx + 1);
    for (const other of labels.slice(at + 1)) {
      expect(overlaps(rect, other.rect), `“${label.text}” meets “${other.label.text}”`).toBe(false);
    }
    for (const mark of placed.marks) {
      expect(overlaps(rect, shrunk(bodyOf(mark))), `“${label.text}” lies on ${mark.title}`).toBe(false);
    }
  });
  placed.marks.forEach((mark, at) => {
    const body = shrunk(bodyOf(mark));
    expect(body.x).toBeGreaterThanOrEqual(-1);
    expect(body.x + body.width).toBeLessThanOrEqual(placed.widthPx + 1);
    for (const other of placed.marks.slice(at + 1)) {
      expect(overlaps(body, shrunk(bodyOf(other))), `${mark.title} lies on ${other.title}`).toBe(false);
      const [one, two] = [shrunk(mark.target), shrunk(other.target)];
      expect(overlaps(one, two), `targets of ${mark.title} and ${other.title}`).toBe(false);
    }
    expect(mark.target.height).toBeGreaterThanOrEqual(mark.key.endsWith("day-0") ? 24 : 12);
    if (mark.kind === "flagGroup") expect(mark.text).toBe(String(mark.entries.length));
  });
  for (const row of input.rows) {
    const own = placed.marks.filter(({ laneId }) => laneId.endsWith(`-${row.contact.id}`));
    const ids = own.flatMap(({ entries }) => entries.map(({ id }) => id)).sort();
    expect(ids).toEqual([row.contact.id, ...row.claims.map(({ event }) => event.id)].sort());
  }
}

describe("placeAligned", () => {
  it("draws every claim within 30 days once in its row, and nothing lies on anything else", () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.constantFrom(...widths), (events, widthPx) => {
        const input = makeAligned(events, {}, "date", 30);
        expectSound(input, placeAligned(input, widthPx));
      }),
      { numRuns: 80 },
    );
  });

  it("does so with few contacts, which stand as columns on a phone", () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.constantFrom(358, 288), (events, widthPx) => {
        const input = makeAligned(events, {}, "date", 6);
        const placed = placeAligned(input, widthPx);
        expect(placed.form).toBe("columns");
        expectSound(input, placed);
      }),
      { numRuns: 80 },
    );
  });

  const sample = [
    announcement("a1", "2025-01-28", { place: "Toretsk" }),
    contact("c1", "2025-02-01"),
    announcement("a2", "2025-02-11", { place: "Kupiansk" }),
    announcement("a3", "2025-06-01", { place: "Siversk" }),
    contact("c2", "2025-06-01"),
    contact("c3", "2025-10-01", { place: null, format: "phone" }),
  ];

  it("chooses columns only where each has the room of a finger", () => {
    const many = Array.from({ length: 9 }, (_, at) => contact(`m${at}`, `2025-0${at + 1}-01`));
    expect(placeAligned(makeAligned(sample), 656).form).toBe("rows");
    expect(placeAligned(makeAligned(sample), 288).form).toBe("columns");
    expect(placeAligned(makeAligned(many), 288).form).toBe("strips");
    expect(placeAligned(makeAligned(many), 358).form).toBe("strips");
  });

  it("puts days at their distance from day 0: before it at the left, after it at the right", () => {
    const placed = placeAligned(makeAligned(sample), 1280);
    const zeroX = placed.zero[0]?.x1 ?? 0;
    const perDay = placed.plot.width / 61;
    const poleOf = (id: string, row: string) =>
      placed.marks.find(({ laneId, entries }) => laneId === `row-${row}` && entries[0]?.id === id)?.poles[0]
        ?.x1;
    expect(poleOf("a1", "c1")).toBeCloseTo(zeroX - 4 * perDay, 0);
    expect(poleOf("a2", "c1")).toBeCloseTo(zeroX + 10 * perDay, 0);
    expect(poleOf("a3", "c2")).toBeCloseTo(zeroX, 0);
  });

  it("sets the names of pairs in the ink of coincidences, and says in words where there is no claim", () => {
    const { labels } = placeAligned(makeAligned(sample), 1280);
    expect(labels.map(({ text, tone, isBold }) => [text, tone, isBold])).toEqual([
      ["Toretsk", "coincidence", true],
      ["Kupiansk", "quiet", false],
      ["Siversk", "coincidence", true],
      ["no claim within 30 days", "quiet", false],
    ]);
    const columns = placeAligned(makeAligned(sample), 288);
    expect(columns.captions.map(({ text }) => text).join(" ")).toContain(
      "No claim within 30 days: 1 October 2025.",
    );
  });

  it("shades the window of the rule", () => {
    const { windows, plot, zero } = placeAligned(makeAligned(sample, { windowDays: 7 }), 1280);
    const perDay = plot.width / 61;
    expect(windows).toHaveLength(1);
    expect(windows[0]?.width).toBeCloseTo(8 * perDay, 0);
    expect((windows[0]?.x ?? 0) + (windows[0]?.width ?? 0)).toBeCloseTo((zero[0]?.x1 ?? 0) + perDay / 2, 0);
  });

  it("shades each contact's own days between made public and held, and none where they are not known", () => {
    const events = [contact("c1", "2025-02-01", { madePublic: "2025-01-25" }), contact("c2", "2025-06-01")];
    const { windows, plot } = placeAligned(makeAligned(events, { direction: "betweenPublicAndHeld" }), 1280);
    expect(windows).toHaveLength(1);
    expect(windows[0]?.width).toBeCloseTo((8 * plot.width) / 61, 0);
  });

  it("fades a vague date over all days that it leaves open", () => {
    const events = [announcement("a1", "2025-01-20/2025-01-25"), contact("c1", "2025-02-01")];
    const vague = [announcement("a1", "2025-01"), contact("c1", "2025-02-01")];
    expect(makeAligned(events).rows[0]?.claims[0]).toMatchObject({ low: -12, high: -12 });
    const { shades, plot, zero } = placeAligned(makeAligned(vague), 1280);
    expect(shades).toHaveLength(1);
    const perDay = plot.width / 61;
    expect(shades[0]?.x).toBeCloseTo((zero[0]?.x1 ?? 0) - 31.5 * perDay, 0);
    expect(shades[0]?.width).toBeCloseTo(31 * perDay, 0);
  });

  it("draws the latest rows and counts all", () => {
    const input = makeAligned(sample, {}, "date", 2);
    expect(input.rows.map(({ contact: { id } }) => id)).toEqual(["c2", "c3"]);
    expect(input.density.observed).toEqual(makeAligned(sample).density.observed);
    expect(alignedSentences(input)).toContain("The latest 2 of 3 meetings are drawn; the curve counts all.");
  });

  it("says that there is nothing where the rule selects nothing", () => {
    const input = makeAligned(sample.filter(({ type }) => type === "announcement"));
    expect(alignedSentences(input)).toEqual([
      "No meeting is recorded that the rule could count, so there is nothing to set at day 0.",
    ]);
  });

  it("sorts by the nearest pair, then by the nearest claim, then by none", () => {
    expect(makeAligned(sample, {}, "lag").rows.map(({ contact: { id } }) => id)).toEqual(["c2", "c1", "c3"]);
  });

  it("gives chance only where coverage is declared, and says why not elsewhere", () => {
    const without = makeAligned(sample);
    expect(placeAligned(without, 1280).density?.band).toBeNull();
    expect(alignedSentences(without)).toContain(
      "The claims recorded here are a selection, so no chance is given.",
    );
    expect(daysOutside(without)).toEqual({ above: 0, below: 0 });
    const observation = { from: "2025-01-01", to: "2025-12-31", gaps: [] };
    const declared = makeAligned(sample, { observation });
    expect(placeAligned(declared, 1280).density?.band).toHaveLength(4 * 61);
    expect(alignedSentences(declared).join(" ")).toContain("where 95% of 5,000 shuffles of the claims fall");
  });

  it("says the curve as a table of runs that leave out no day", () => {
    const input = makeAligned(sample);
    const runs = curveRuns(input.density);
    const told = runs.flatMap(({ first, last, observed }) => new Array(last - first + 1).fill(observed));
    expect(told).toEqual(input.density.observed);
    expect(runs.length).toBeLessThan(20);
    expect(runs[0]?.first).toBe(-30);
  });

  it("keeps the curve and its band inside their room, whichever way they run", () => {
    const observation = { from: "2025-01-01", to: "2025-12-31", gaps: [] };
    for (const widthPx of widths) {
      const placed = placeAligned(makeAligned(sample, { observation }), widthPx);
      const points = [...(placed.density?.curve ?? []), ...(placed.density?.band ?? [])];
      expect(points).toHaveLength(6 * 61);
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(widthPx);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(placed.heightPx);
      }
    }
  });
});
