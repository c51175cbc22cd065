import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { fitEmbed, fitThumbnail, leastThumbnailPx, oembedOf, oembedXml } from "@/lib/embed/oembed";
import { mostAddressLength, parseOEmbedRequest } from "@/lib/embed/oembed-request";

const publicUrl = "https://tracker.example";
const whole = { widthPx: 1200, heightPx: 630 };

describe("parseOEmbedRequest", () => {
  const parse = (query: Record<string, string>) => parseOEmbedRequest(new URLSearchParams(query), publicUrl);

  test("reads a page of this instance, by either scheme", () => {
    for (const scheme of ["http", "https"]) {
      const asked = parse({ url: `${scheme}://tracker.example/events/a?rule=b#c`, maxwidth: "500", x: "y" });
      expect(asked).toMatchObject({ format: "json", room: { maxWidth: 500, maxHeight: null } });
      if ("status" in asked) throw new Error(asked.detail);
      expect(asked.target?.path).toBe("/events/a");
      expect(asked.target?.query.toString()).toBe("rule=b");
    }
  });

  test.each([
    "https://other.example/",
    "https://tracker.example:8443/",
    "https://tracker.example.evil.example/",
    "https://evil.example/?https://tracker.example/",
    "javascript://tracker.example/%0aalert(1)",
    "/events/a",
    "nonsense",
  ])("%s is no page of this instance", (url) => {
    expect(parse({ url })).toMatchObject({ target: null });
  });

  test("an address longer than any that is given out is no page of this instance", () => {
    const url = `${publicUrl}/?q=`;
    const longest = url + "x".repeat(mostAddressLength - url.length);
    expect(parse({ url: longest })).toMatchObject({ target: { path: "/" } });
    expect(parse({ url: `${longest}x` })).toMatchObject({ target: null });
  });

  test("refuses another format with 501, no address and no number with 400", () => {
    expect(parse({ url: publicUrl, format: "yaml" })).toMatchObject({ status: 501 });
    expect(parse({ url: publicUrl, format: "XML" })).toMatchObject({ format: "xml" });
    expect(parse({})).toMatchObject({ status: 400 });
    expect(parse({ url: publicUrl, maxwidth: "wide" })).toMatchObject({ status: 400 });
    expect(parse({ url: publicUrl, maxwidth: "-5" })).toMatchObject({ status: 400 });
    expect(parse({ url: publicUrl, maxwidth: "0", maxheight: "" })).toMatchObject({
      room: { maxWidth: null, maxHeight: null },
    });
  });
});

const side = fc.option(fc.integer({ min: 1, max: 3000 }));

test("frame and thumbnail stay within the room, and the thumbnail keeps its shape", () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: 100, max: 4000 }), (maxWidth, maxHeight, height) => {
      const room = { maxWidth, maxHeight };
      const frame = fitEmbed(room, () => height);
      expect(frame.widthPx).toBeLessThanOrEqual(maxWidth ?? 640);
      expect(frame.heightPx).toBeLessThanOrEqual(Math.min(height, maxHeight ?? height));
      expect(Math.min(frame.widthPx, frame.heightPx)).toBeGreaterThan(0);
      const thumbnail = fitThumbnail(room, whole);
      if (thumbnail === null) return;
      expect(thumbnail.widthPx).toBeGreaterThanOrEqual(leastThumbnailPx);
      expect(thumbnail.widthPx).toBeLessThanOrEqual(maxWidth ?? 1200);
      expect(thumbnail.heightPx).toBeLessThanOrEqual(maxHeight ?? 630);
      expect(Math.abs(thumbnail.heightPx - (thumbnail.widthPx * 630) / 1200)).toBeLessThanOrEqual(1);
    }),
  );
});

test("without a limit the thumbnail is whole; where there is no room there is none", () => {
  expect(fitThumbnail({ maxWidth: null, maxHeight: null }, whole)).toEqual(whole);
  expect(fitThumbnail({ maxWidth: 60, maxHeight: null }, whole)).toBeNull();
});

test("XML says what JSON says, whatever the title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (title) => {
      const answer = oembedOf({
        publicUrl,
        address: `${publicUrl}/embed/timeline?track=a&window=3`,
        headline: `A ${title} z`,
        title: "Timeline",
        widthPx: 640,
        heightPx: 500,
        thumbnail: {
          url: `${publicUrl}/images/social/home.png?width=640&track=a`,
          widthPx: 640,
          heightPx: 336,
        },
      });
      const parser = new XMLParser({ parseTagValue: false, trimValues: false });
      const { oembed } = parser.parse(oembedXml(answer));
      const said = (text: unknown) =>
        String(text)
          .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
          .replace(/\r\n?/g, "\n");
      for (const [name, value] of Object.entries(answer)) expect(said(oembed[name])).toBe(said(value));
    }),
    { numRuns: 40 },
  );
});
