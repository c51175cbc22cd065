import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AlignedInput } from "@/lib/timeline/aligned-input";
import { overlaps, textRect } from "@/lib/timeline/collision";
import type { FigureInput } from "@/lib/timeline/figure-input";
import { placeAligned } from "@/lib/timeline/place-aligned";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import type { PlacedFigure, PlacedRect, PlacedText } from "@/lib/timeline/placed-figure";
import { arbitraryEvents } from "../timeline/arbitrary-figure";
import { expectLabelsApart } from "../timeline/figure-properties";
import { makeAligned } from "../timeline/make-aligned";
import { announcement, contact, figureInput } from "../timeline/make-figure-input";

/** The claims of the sample: one alone, then five in five weeks of which two on a day before a meeting. */
const autumn = [
  announcement("toretsk", "2025-02-07", { place: "Toretsk" }),
  announcement("kupiansk", "2025-11-20", { place: "Kupiansk" }),
  announcement("pokrovsk", "2025-12-01", { place: "Pokrovsk" }),
  announcement("vovchansk", "2025-12-01", { place: "Vovchansk" }),
  announcement("siversk", "2025-12-11", { place: "Siversk" }),
  announcement("huliaipole", "2025-12-27", { place: "Huliaipole" }),
  announcement("myrnohrad", "2025-12-27", { place: "Velyka Novosilka" }),
  contact("first", "2025-02-11"),
  contact("last", "2025-12-02"),
];

function embedInput(events: FigureInput["events"], widthPx: number): FigureInput {
  return figureInput(events, { shape: "embed", widthPx });
}

function saidBy({ labels }: PlacedFigure): string[] {
  return labels.map(({ text, after }) => (after === null ? text : `${text} ${after}`));
}

function flagsOf({ marks }: PlacedFigure) {
  return marks.filter(({ kind }) => kind === "flag" || kind === "flagGroup");
}

describe("a timeline in a frame", () => {
  it("keeps every flag and every label inside, apart from each other, and leaves no more free than they need", () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.constantFrom(636, 956), (events, widthPx) => {
        const placed = placeFigure(embedInput(events, widthPx));
        expectLabelsApart(placed);
        for (const { x, widthPx: own } of flagsOf(placed)) expect(x + own / 2).toBeLessThanOrEqual(widthPx);
        const freePx = widthPx - placed.plot.x - placed.plot.width;
        const ends = [
          ...flagsOf(placed).map((flag) => flag.x + Math.max(flag.widthPx, 22) / 2),
          ...placed.labels.map((label) => textRect(label).x + textRect(label).width),
        ];
        // What is kept free beyond the least is used to within the steps in which it is asked for.
        if (freePx > 24) expect(widthPx - Math.max(...ends)).toBeLessThan(40);
        for (const rule of placed.rules) expect(rule.x2).toBe(widthPx);
      }),
      { numRuns: 120 },
    );
  });

  it("keeps no room for names that are not said", () => {
    const placed = placeFigure(embedInput(autumn.slice(0, 7), 956));
    expect(placed.hasUnnamedFlags).toBe(true);
    expect(placed.labels).toEqual([]);
    expect(placed.plot.width).toBe(956 - 24);
  });

  it("names the claims of pairs with their days where these have room", () => {
    const wide = placeFigure(embedInput(autumn, 956));
    expect(saidBy(wide)).toEqual(
      expect.arrayContaining(["Toretsk 7 Feb", "Pokrovsk +1, 1 Dec", "11 Feb", "2 Dec"]),
    );
    expect(saidBy(wide).join()).not.toContain("Kupiansk");
    const narrow = saidBy(placeFigure(embedInput(autumn, 636)));
    expect(narrow).toContain("Toretsk 7 Feb");
    expect(narrow.some((text) => text.startsWith("Pokrovsk"))).toBe(true);
  });

  it("dates the contacts of pairs before others", () => {
    // Three contacts in ten days: no room for three dates over them.
    const events = [
      announcement("claim", "2025-05-28"),
      contact("paired", "2025-06-02"),
      contact("near", "2025-06-20"),
      contact("nearer", "2025-07-06"),
    ];
    expect(saidBy(placeFigure(embedInput(events, 636)))).toContain("2 Jun");
  });
});

describe("a timeline in a narrow frame", () => {
  it("names every flag, each at its side, and keeps targets of 24 px apart", () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.constantFrom(316, 288), (events, widthPx) => {
        const placed = placeTurnedFigure(embedInput(events, widthPx));
        expectLabelsApart(placed);
        const flags = flagsOf(placed).filter(({ laneId }) => laneId !== "rest");
        flags.forEach((flag, at) => {
          const beside = placed.labels.filter(
            (label) => label.x > flag.x && Math.abs(label.y - 4 - flag.y) <= flag.heightPx / 2 + 8,
          );
          expect(beside.length, flag.title).toBeGreaterThan(0);
          expect(flag.target.height).toBeGreaterThanOrEqual(24);
          const next = flags[at + 1];
          if (next !== undefined)
            expect(flag.target.y + flag.target.height).toBeLessThanOrEqual(next.target.y + 0.2);
        });
      }),
      { numRuns: 120 },
    );
  });

  it("says each claim of a crowded month with its day", () => {
    const placed = placeTurnedFigure(embedInput(autumn, 316));
    expect(saidBy(placed)).toEqual(
      expect.arrayContaining([
        "Kupiansk 20 Nov",
        "Pokrovsk 1 Dec",
        "Vovchansk 1 Dec",
        "Siversk 11 Dec",
        "Huliaipole 27 Dec",
      ]),
    );
    expect(placed.hasUnnamedFlags).toBe(false);
  });

  it("calls a group after the claim that a meeting follows where it cannot say all", () => {
    const events = [
      ...["a", "b", "c", "d"].map((id) => announcement(id, "2025-11-24", { place: `Elsewhere ${id}` })),
      announcement("counts", "2025-11-30", { place: "Pokrovsk" }),
      contact("meeting", "2025-12-02"),
    ];
    const [group, said] = [flagsOf, saidBy].map((read) => read(placeTurnedFigure(embedInput(events, 288))));
    expect(group).toHaveLength(1);
    expect(said?.some((text) => String(text).startsWith("Pokrovsk"))).toBe(true);
  });

  it.each([316, 288])("dates the contacts of the rule beside other contacts at %i px", (widthPx) => {
    const days = ["2025-02-11", "2025-03-13", "2025-10-25", "2025-12-28"];
    const events = days.flatMap((day, at) => [
      contact(`c${at}`, day),
      ...[0, 1, 2].map((own) => contact(`o${at}${own}`, day, { tracks: ["talks"] })),
    ]);
    const said = saidBy(placeTurnedFigure(embedInput(events, widthPx)));
    expect(said).toEqual(expect.arrayContaining(["11 Feb", "13 Mar", "25 Oct", "28 Dec"]));
  });
});

describe("the aligned view in a frame", () => {
  it("names the first pair of each strip", () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.constantFrom(316, 288), (events, widthPx) => {
        const input = makeAligned(events, {}, "date", 30);
        const placed = placeAligned(input, widthPx);
        if (placed.form !== "strips") return;
        for (const {
          contact: { id },
          claims,
        } of input.rows) {
          if (!claims.some(({ pair }) => pair !== null)) continue;
          const line = placed.marks.find(({ key }) => key === `row-${id}:day-0`)?.y ?? 0;
          const named = placed.labels.filter(
            ({ y, tone }) => tone === "coincidence" && y < line && y > line - 54,
          );
          expect(named.length, id).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("names counting groups at 640 px", () => {
    const { labels } = placeAligned(makeAligned(autumn), 636);
    const said = labels.map(({ text }) => text).join();
    for (const name of ["Toretsk", "Kupiansk", "Pokrovsk", "Siversk", "Huliaipole"])
      expect(said).toContain(name);
  });

  it("sets no two captions on each other and cuts none", () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.constantFrom(316, 636, 956), (events, widthPx) => {
        const input: AlignedInput = makeAligned(events, {}, "date", 30);
        const { captions, density } = placeAligned(input, widthPx);
        expectApart([...captions, ...(density?.captions ?? [])], widthPx);
      }),
      { numRuns: 100 },
    );
  });
});

function expectApart(texts: readonly PlacedText[], widthPx: number): void {
  const rects = texts.map((text) => ({ text: text.text, rect: shrunk(textRect(text)) }));
  rects.forEach(({ text, rect }, at) => {
    expect(rect.x, `${text} is cut at the left`).toBeGreaterThanOrEqual(-0.5);
    expect(rect.x + rect.width, `${text} is cut at the right`).toBeLessThanOrEqual(widthPx + 0.5);
    for (const other of rects.slice(at + 1)) {
      expect(overlaps(rect, other.rect), `“${text}” meets “${other.text}”`).toBe(false);
    }
  });
}

/** Rounding to tenths of a px may bring two boxes together by that much; lines of a paragraph are as high as they are apart. */
function shrunk({ x, y, width, height }: PlacedRect): PlacedRect {
  return { x: x + 0.1, y: y + 0.6, width: width - 0.2, height: height - 1.2 };
}
