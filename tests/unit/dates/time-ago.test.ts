import { describe, expect, it } from "vitest";
import { timeAgo } from "@/lib/dates/time-ago";

const now = Date.UTC(2026, 10, 24, 12);

describe("timeAgo", () => {
  it.each([
    [0, "just now"],
    [-5_000, "just now"],
    [1_000, "1 second ago"],
    [179_999, "2 minutes ago"],
    [3_600_000, "1 hour ago"],
    [49 * 3_600_000, "2 days ago"],
  ])("says %i ms as %s", (ms, words) => {
    expect(timeAgo(now - ms, now)).toBe(words);
  });
});
