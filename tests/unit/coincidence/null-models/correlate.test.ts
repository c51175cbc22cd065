import fc from "fast-check";
import { expect, test } from "vitest";
import { correlateByTransform, correlateDirectly } from "@/lib/coincidence/null-models/correlate";
import { RandomStream } from "@/lib/coincidence/random-stream";

test("place by place it is the sum that is asked for", () => {
  const sums = correlateDirectly(Int32Array.of(0, 3), Int32Array.of(2, 5), Uint8Array.of(1, 0, 0, 1, 0));
  // Shift s: 2 × indicator[s] + 5 × indicator[(3 + s) mod 5].
  expect([...sums]).toEqual([7, 0, 5, 2, 0]);
});

test("the transform gives the same whole numbers", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 30, maxLength: 30 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 100 }),
      (places, sizes, isHit) => {
        const at = Int32Array.from(places.filter((place) => place < isHit.length));
        const weights = Int32Array.from(at, (_, index) => sizes[index] ?? 1);
        const indicator = Uint8Array.from(isHit, Number);
        expect(correlateByTransform(at, weights, indicator)).toEqual(
          correlateDirectly(at, weights, indicator),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("and does so for a century of days and millions of events", () => {
  const count = 36_525;
  const stream = new RandomStream(1, 1);
  const at = Int32Array.from({ length: 2000 }, (_, index) => index * 18);
  const weights = at.map(() => 1 + stream.nextBelow(5000));
  const indicator = Uint8Array.from({ length: count }, () => stream.nextBelow(2));
  expect(correlateByTransform(at, weights, indicator)).toEqual(correlateDirectly(at, weights, indicator));
});
