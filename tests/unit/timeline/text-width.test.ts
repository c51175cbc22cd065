import fc from "fast-check";
import { expect, it } from "vitest";
import { fitText, textWidthPx, wrapText } from "@/lib/timeline/text-width";

it("measures near what the browser draws", () => {
  // Inter at 12 px, as Chromium lays it out.
  expect(textWidthPx("Velyka Novosilka")).toBeGreaterThan(86);
  expect(textWidthPx("Velyka Novosilka")).toBeLessThan(104);
  expect(textWidthPx("2 Dec", 12, true)).toBeGreaterThan(textWidthPx("2 Dec"));
});

it("fits and wraps inside the room given", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 8 }), fc.integer({ min: 40, max: 200 }), (text, room) => {
      expect(textWidthPx(fitText(text, room))).toBeLessThanOrEqual(room);
      const lines = wrapText(text, room, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(textWidthPx(line)).toBeLessThanOrEqual(room);
    }),
  );
});
