import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentColours, accentLooksLike, accentOf } from "@/lib/embed/accent-colours";
import { contrastOf, hexOf, oklchOf } from "@/lib/embed/oklch";

const colours = fc.stringMatching(/^#[0-9a-f]{6}$/);

/** The grounds of marks and words of contacts, as in tokens.css. */
const grounds = { light: ["#ffffff", "#efeee9"], dark: ["#14161a", "#262a31"] } as const;

describe("accentColours", () => {
  it("can be read on every ground, whatever the accent", () => {
    fc.assert(
      fc.property(colours, (accent) => {
        const made = accentColours(accent);
        for (const scheme of ["light", "dark"] as const) {
          const { contact, onContact, contactTint } = made[scheme];
          for (const ground of [...grounds[scheme], contactTint, onContact]) {
            expect(contrastOf(contact, ground)).toBeGreaterThanOrEqual(4.5);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes an accent that can be read as it is, and gives the same colours every time", () => {
    expect(accentColours("#0a5c36").light.contact).toBe("#0a5c36");
    expect(accentColours("#9fd3ff").dark.contact).toBe("#9fd3ff");
    expect(accentColours("#ffee00")).toEqual(accentColours("#ffee00"));
  });

  it("moves lightness no further than it must, and keeps the hue", () => {
    const { contact } = accentColours("#f08c00").light;
    expect(contrastOf(contact, "#efeee9")).toBeLessThan(4.6);
    expect(oklchOf(contact).hue).toBeCloseTo(oklchOf("#f08c00").hue, 1);
  });
});

describe("accentLooksLike", () => {
  it.each([
    ["#aa2200", "claims"],
    ["#ff0000", "claims"],
    ["#8b4513", "claims"],
    ["#f2c557", "coincidences"],
    ["#1a4a8c", null],
    ["#0a7a4b", null],
    ["#7a1fa2", null],
    ["#555555", null],
    ["#000000", null],
  ])("says of %s whether its marks could be taken for others: %s", (accent, meaning) => {
    expect(accentLooksLike(accent)).toBe(meaning);
  });
});

describe("oklch", () => {
  it("gives back the colour that it was made of", () => {
    fc.assert(
      fc.property(colours, (hex) => {
        expect(hexOf(oklchOf(hex))).toBe(hex);
      }),
    );
  });

  it("agrees with known values", () => {
    const red = oklchOf("#ff0000");
    expect(red.lightness).toBeCloseTo(0.628, 3);
    expect(red.chroma).toBeCloseTo(0.2577, 3);
    expect((red.hue * 180) / Math.PI).toBeCloseTo(29.23, 1);
    expect(contrastOf("#ffffff", "#000000")).toBeCloseTo(21, 5);
    expect(contrastOf("#1a4a8c", "#ffffff")).toBeCloseTo(8.7, 1);
  });
});

describe("accentOf", () => {
  it("reads six or three figures and nothing else", () => {
    expect(["1A4A8C", "#1a4a8c", "abc", "#12", "1a4a8cff", "red"].map(accentOf)).toEqual([
      "#1a4a8c",
      "#1a4a8c",
      "#aabbcc",
      null,
      null,
      null,
    ]);
  });
});
