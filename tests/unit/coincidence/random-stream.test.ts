import { describe, expect, test } from "vitest";
import { RandomStream } from "@/lib/coincidence/random-stream";

function take(stream: RandomStream, count: number): number[] {
  return Array.from({ length: count }, () => stream.nextUint32());
}

describe("RandomStream", () => {
  test("the same seed and index give the same numbers", () => {
    expect(take(new RandomStream(1, 2), 50)).toEqual(take(new RandomStream(1, 2), 50));
  });

  test("neighbouring seeds and indices share no number of their first ten", () => {
    const seen = new Set<number>();
    for (let seed = 0; seed < 20; seed += 1) {
      for (let index = 0; index < 20; index += 1) {
        for (const drawn of take(new RandomStream(seed, index), 10)) seen.add(drawn);
      }
    }
    // 4,000 numbers out of 2^32: chance alone repeats one with probability 0.002; the seeds are fixed.
    expect(seen.size).toBe(4000);
  });

  test("seeds above 32 bits count in full, and anything but a whole number is refused", () => {
    expect(take(new RandomStream(2 ** 32 + 1, 0), 3)).not.toEqual(take(new RandomStream(1, 0), 3));
    expect(() => new RandomStream(-1, 0)).toThrow(RangeError);
    expect(() => new RandomStream(0.5, 0)).toThrow(RangeError);
    expect(() => new RandomStream(1, Number.NaN)).toThrow(RangeError);
  });

  test("nextBelow is uniform, first numbers of neighbouring streams included", () => {
    const cells = 12;
    const draws = 60_000;
    const counts = new Array<number>(cells).fill(0);
    for (let index = 0; index < draws; index += 1) {
      const cell = new RandomStream(99, index).nextBelow(cells);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const wanted = draws / cells;
    const chiSquare = counts.reduce((sum, count) => sum + (count - wanted) ** 2 / wanted, 0);
    // 99.9% point of chi-square with 11 degrees of freedom.
    expect(chiSquare).toBeLessThan(31.26);
  });

  test("fill gives what single draws would give, and goes on from there", () => {
    const single = take(new RandomStream(3, 4), 20);
    const stream = new RandomStream(3, 4);
    const filled = new Uint32Array(12);
    stream.fill(filled);
    expect([...filled, ...take(stream, 8)]).toEqual(single);
  });

  test("nextBelow is uniform for bounds of more than 21 bits too", () => {
    const stream = new RandomStream(8, 8);
    const bound = 3_000_000_000;
    const draws = 20_000;
    let low = 0;
    for (let at = 0; at < draws; at += 1) if (stream.nextBelow(bound) < bound / 3) low += 1;
    // A third, with a standard error of 67.
    expect(Math.abs(low - draws / 3)).toBeLessThan(270);
  });

  test("nextBelow keeps its bounds, 1 and 2^32 among them", () => {
    const stream = new RandomStream(5, 5);
    for (let at = 0; at < 1000; at += 1) {
      expect(stream.nextBelow(1)).toBe(0);
      const drawn = stream.nextBelow(3_000_000_000);
      expect(drawn >= 0 && drawn < 3_000_000_000 && Number.isInteger(drawn)).toBe(true);
    }
    expect(stream.nextBelow(2 ** 32)).toBeGreaterThanOrEqual(0);
  });
});
