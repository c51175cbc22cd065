import { describe, expect, it } from "vitest";
import { frameFigures, median, percentile } from "@/tests/bench/frame-figures";

describe("median", () => {
  it("is the middle value, whatever the order, or the mean of the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 10, 2])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it("sorts by number and not by text", () => {
    expect(median([100, 20, 3])).toBe(20);
  });

  it("is not a number where there is no value", () => {
    expect(median([])).toBeNaN();
  });
});

describe("percentile", () => {
  it("takes the nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile(hundred, 0)).toBe(1);
    expect(percentile([16.7, 16.7, 33.3], 0.95)).toBe(33.3);
  });
});

describe("frameFigures", () => {
  it("tells median, 95th percentile and the longest frame", () => {
    const deltas = [...Array.from({ length: 95 }, () => 16), 40, 40, 40, 40, 200];
    expect(frameFigures(deltas)).toEqual({ count: 100, medianMs: 16, p95Ms: 16, longestMs: 200 });
    expect(frameFigures([...deltas, 40])?.p95Ms).toBe(40);
  });

  it("tells nothing of a movement without a frame", () => {
    expect(frameFigures([])).toBeNull();
  });
});
