import fc from "fast-check";
import { expect, it } from "vitest";
import { joinMarks } from "@/lib/timeline/join-marks";

const marks = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({
    start,
    end: start + length,
    items: [{ start, end: start + length }],
  })),
  { maxLength: 80 },
);

it("goes on joining until none touch, keeps every item once, and covers the true span", () => {
  fc.assert(
    fc.property(
      marks,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 60 }),
      (input, gapPx, leastJoinedPx) => {
        const joined = joinMarks(input, { gapPx, leastJoinedPx });
        const items = joined.flatMap((mark) => mark.items);
        expect(items).toHaveLength(input.length);
        expect(new Set(items).size).toBe(input.length);
        joined.forEach((mark, at) => {
          const before = joined[at - 1];
          if (before !== undefined) expect(mark.start - before.end).toBeGreaterThanOrEqual(gapPx);
          expect(mark.start).toBeLessThanOrEqual(Math.min(...mark.items.map((item) => item.start)));
          expect(mark.end).toBeGreaterThanOrEqual(Math.max(...mark.items.map((item) => item.end)));
          if (mark.items.length > 1) expect(mark.end - mark.start).toBeGreaterThanOrEqual(leastJoinedPx);
        });
      },
    ),
  );
});

it("leaves alone what stands apart", () => {
  const apart = [0, 40, 80].map((start) => ({ start, end: start + 14, items: [start] }));
  expect(joinMarks(apart, { gapPx: 10, leastJoinedPx: 24 })).toEqual(apart);
});
