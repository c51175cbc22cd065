import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imageLimits, parseImageParameters, pixelFault } from "@/lib/timeline/image-parameters";
import { placeImage } from "@/lib/timeline/place-image";
import {
  fitSocial,
  placeSocial,
  type SocialLine,
  socialHeightPx,
  socialWidthPx,
} from "@/lib/timeline/place-social";
import { textWidthPx } from "@/lib/timeline/text-width";

const parse = (query: string, kind: "timeline" | "aligned" | "event" = "timeline") =>
  parseImageParameters(kind, new URLSearchParams(query));

describe("parameters of pictures", () => {
  it("have defaults, and leave what belongs to the page to the page", () => {
    const { image, view, faults } = parse("theme=dark&track=a&track=b&window=3");
    expect(faults).toEqual([]);
    expect(image).toEqual({ widthPx: 1120, theme: "dark", scale: 2, part: "period" });
    expect(String(view)).toBe("track=a&track=b&window=3");
  });

  it("are refused one by one where they cannot be meant", () => {
    const faulty = (query: string, kind?: "timeline" | "aligned" | "event") =>
      parse(query, kind).faults.map(({ parameter }) => parameter);
    expect(faulty("width=319")).toEqual(["width"]);
    expect(faulty("width=2401&scale=4")).toEqual(["width", "scale"]);
    expect(faulty("width=640.5")).toEqual(["width"]);
    expect(faulty("theme=sepia")).toEqual(["theme"]);
    expect(faulty("part=all")).toEqual(["part"]);
    expect(faulty("widht=640")).toEqual(["widht"]);
    expect(faulty("part=frame", "aligned")).toEqual(["part"]);
    expect(faulty("track=a", "event")).toEqual(["track"]);
    expect(faulty("consequent.track=a&order=lag", "aligned")).toEqual([]);
  });

  it("allow no PNG of more pixels than the limit, and the advice is one that is allowed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: imageLimits.leastWidthPx, max: imageLimits.mostWidthPx }),
        fc.integer({ min: 100, max: 6000 }),
        fc.integer({ min: 1, max: imageLimits.mostScale }),
        (widthPx, heightPx, scale) => {
          const fault = pixelFault(widthPx, heightPx, scale);
          const isTooLarge = widthPx * heightPx * scale ** 2 > imageLimits.mostPixels;
          expect(fault !== null).toBe(isTooLarge);
          const advised = /Take scale=(\d)/.exec(fault?.message ?? "")?.[1];
          if (advised !== undefined) expect(pixelFault(widthPx, heightPx, Number(advised))).toBeNull();
        },
      ),
    );
  });
});

const words = fc
  .array(fc.string({ unit: fc.constantFrom(..."abmW Щж1é"), minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.join(" ").replace(/ +/g, " ").trim())
  .filter((text) => text !== "");

describe("the paper of a picture", () => {
  it("keeps every line inside and every word of headline, deck and foot", () => {
    fc.assert(
      fc.property(fc.integer({ min: 320, max: 2400 }), words, words, (widthPx, headline, foot) => {
        const placed = placeImage({
          widthPx,
          headline,
          deck: "A deck.",
          figureHeightPx: 200,
          keys: [{ sample: "certain", words: "coincidence" }],
          foot: ["https://example.org/a", foot],
        });
        const sizes = { headline: 28, "headline-narrow": 22, deck: 14, foot: 12, "foot-bold": 12 };
        for (const { text, x, y, size } of placed.lines) {
          const isBold = size !== "deck" && size !== "foot";
          expect(x + textWidthPx(text, sizes[size], isBold)).toBeLessThanOrEqual(widthPx - 24 + 1e-6);
          expect(y).toBeLessThan(placed.heightPx);
        }
        const said = placed.lines.map(({ text }) => text).join("");
        for (const text of [headline, foot]) {
          expect(said.replaceAll(" ", "")).toContain(text.replaceAll(" ", ""));
        }
      }),
    );
  });
});

describe("previews of links", () => {
  it("keep the words of any headline inside the picture", () => {
    fc.assert(
      fc.property(words, words, words, (kicker, headline, facts) => {
        const { placed } = fitSocial({ kicker, headline, facts }, null);
        const { sizePx, lines } = placed.headline;
        const check = (line: SocialLine | null, fontPx: number, isBold: boolean) => {
          if (line === null) return;
          expect(line.x + textWidthPx(line.text, fontPx, isBold)).toBeLessThanOrEqual(socialWidthPx - 55.9);
          expect(line.y).toBeLessThan(placed.figure.y);
        };
        for (const line of lines) check(line, sizePx, true);
        check(placed.kicker, 22, true);
        check(placed.facts, 22, false);
        expect(placed.figure.y).toBeLessThan(socialHeightPx);
      }),
    );
  });

  it("set the headline smaller where a figure would be too small to read, and keep figure and foot apart", () => {
    const headline = "Three of six meetings of Witkoff and Putin followed a claim within a week";
    const said = { kicker: "2025", headline, facts: "At random about one would." };
    const low = fitSocial(said, () => ({ heightPx: 60 }));
    const high = fitSocial(said, () => ({ heightPx: 180 }));
    expect(high.placed.headline.sizePx).toBeLessThan(low.placed.headline.sizePx);
    for (const { placed, figure } of [low, high]) {
      expect(figure).not.toBeNull();
      const end = placed.figure.y + (figure === null ? 0 : figure.drawn.heightPx * figure.scale);
      expect(end).toBeLessThan(placed.footY - 20);
    }
  });

  it("show the words alone where no size leaves room for the figure", () => {
    const { placed, figure } = fitSocial({ kicker: "", headline: "Moscow", facts: "" }, () => ({
      heightPx: 900,
    }));
    expect(figure).toBeNull();
    expect(placed.headline.sizePx).toBe(64);
    expect(placeSocial({ kicker: "", headline: "Moscow", facts: "" }, 64).kicker).toBeNull();
  });
});
