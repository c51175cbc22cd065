import { describe, expect, it } from "vitest";
import { openingSpan } from "@/tests/bench/bench-events";

describe("openingSpan", () => {
  it("leaves one in a thousand out at each end", () => {
    const days = [-25_000, ...Array.from({ length: 998 }, (_, at) => 100 + at), 40_000];
    expect(openingSpan(days)).toEqual({ from: 100, to: 1_097 });
  });

  it("leaves nothing out where there are fewer", () => {
    expect(openingSpan([3, 8, 900])).toEqual({ from: 3, to: 900 });
  });
});
