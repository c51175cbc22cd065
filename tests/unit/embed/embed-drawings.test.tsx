import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pageLinks } from "@/app/_components/figure/figure-links";
import { EmbedFigure } from "@/app/_server/embed/embed-figure";
import { notAtWidths, placeAtWidths, shareMarks, sizeRules } from "@/app/_server/embed/embed-width";
import { FigureGround } from "@/app/_server/embed/figure-ground";
import { dateWordsOf } from "@/lib/dates/local-dates";
import { figureKeys } from "@/lib/embed/figure-keys";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import { announcement, contact, figureInput } from "../timeline/make-figure-input";

const events = [
  contact("a", "2025-02-11"),
  contact("b", "2025-08-06", { format: "phone" }),
  contact("c", "2025-08-09"),
  announcement("x", "2025-02-07", { standing: "confirmed" }),
  announcement("y", "2025-12-01", { standing: "refuted" }),
];

function drawings(dates = dateWordsOf("en")) {
  return placeAtWidths((widthPx) => {
    const input = { ...figureInput(events), shape: "embed" as const, widthPx, dates };
    return widthPx < 480 ? placeTurnedFigure(input) : placeFigure(input);
  });
}

describe("shareMarks", () => {
  it("has every mark of every drawing once, in order of day", () => {
    const placed = drawings();
    const shared = shareMarks(placed);
    for (const { className, placed: drawing } of placed) {
      const own = shared.flatMap(({ marks }) => marks.filter((mark) => mark.className === className));
      expect(own.map(({ mark }) => mark.key).sort()).toEqual(drawing.marks.map(({ key }) => key).sort());
    }
    for (const { marks } of shared) {
      expect(new Set(marks.map(({ mark }) => mark.entries.map(({ id }) => id).join())).size).toBe(1);
    }
    const days = shared.map(({ marks }) => marks[0]?.mark.from ?? "");
    expect(days).toEqual([...days].sort());
    expect(shared.length).toBeLessThan(placed.reduce((sum, { placed: { marks } }) => sum + marks.length, 0));
  });
});

describe("EmbedFigure", () => {
  it("writes the name and the address of a mark once for all drawings", () => {
    const markup = renderToStaticMarkup(
      <EmbedFigure
        drawings={drawings()}
        figureClass="embed-timeline"
        label="Contacts"
        links={pageLinks}
        ground={(placed, ids) => <FigureGround placed={placed} ids={ids} />}
      />,
    );
    expect(markup.match(/href="\/events\/x"/g)).toHaveLength(1);
    expect(markup.match(/<title>1 December 2025: /g)).toHaveLength(1);
    expect(markup).not.toContain("viewBox");
    // A picture would hide the links from those who have it read out.
    expect(markup).toMatch(/^<svg class="fig embed-timeline" role="group" aria-label="Contacts">/);
    expect(markup).not.toMatch(/ style="|NaN|undefined/);
  });

  it("names days in the language of the dates", () => {
    const [narrow] = drawings(dateWordsOf("de"));
    expect(narrow?.placed.captions.map(({ text }) => text)).toContain("Okt");
    expect(narrow?.placed.marks.map(({ title }) => title).join()).toContain("1. Dezember 2025: ");
  });
});

describe("notAtWidths", () => {
  it("hides what belongs to some widths in the others, and what belongs to all nowhere", () => {
    expect(notAtWidths([{ className: "at-640" }, { className: "at-960" }])).toEqual(["not-at-320"]);
    expect(notAtWidths(drawings())).toEqual([]);
  });
});

describe("sizeRules", () => {
  it("gives a figure its size for each range of widths", () => {
    const rules = sizeRules(
      "f",
      placeAtWidths((widthPx) => ({ widthPx, heightPx: 10.2 })),
    );
    expect(rules).toBe(
      ".f{width:316px;height:11px}@media(min-width:640px){.f{width:636px;height:11px}}@media(min-width:960px){.f{width:956px;height:11px}}",
    );
  });
});

describe("figureKeys", () => {
  it("explains what is drawn and nothing else", () => {
    const samples = figureKeys(
      drawings().map(({ placed }) => placed),
      "meeting",
    ).map(({ sample }) => sample);
    expect(samples).toEqual(expect.arrayContaining(["confirmed", "refuted"]));
    expect(samples).not.toContain("disputed");
    expect(samples).not.toContain("ghost");
    expect(new Set(samples).size).toBe(samples.length);
  });
});
