import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyNumber } from "@/lib/exchange/import/key-number";

describe("keyNumber", () => {
  it("is a whole number below 2^53, the same for the same text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const number = keyNumber(text);
        expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
        expect(keyNumber([...text].join(""))).toBe(number);
      }),
    );
  });

  it("tells the keys of a large file apart, however alike they are", () => {
    const numbers = new Set<number>();
    for (let row = 0; row < 100_000; row += 1) {
      numbers.add(keyNumber(`c|2025-12|t|a meeting of two envoys in town ${row}`));
      numbers.add(keyNumber(`c|2025-12|p|person-${row}`));
    }
    expect(numbers.size).toBe(200_000);
  });
});
