import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangesOf } from "@/lib/timeline/share-out";

describe("rangesOf", () => {
  it("shares all of it out, in order, with no overlap", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 8 }), (count, parts) => {
        const ranges = rangesOf(count, parts);
        expect(ranges.length).toBeLessThanOrEqual(Math.max(1, parts));
        let next = 0;
        for (const [first, length] of ranges) {
          expect(first).toBe(next);
          next += length;
        }
        expect(next).toBe(count);
      }),
    );
  });
});
