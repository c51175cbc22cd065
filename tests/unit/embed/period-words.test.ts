import { describe, expect, it } from "vitest";
import { englishDates } from "@/lib/dates/date-words";
import { periodWords } from "@/lib/embed/period-words";

describe("periodWords", () => {
  it.each([
    ["2025-01-01", "2025-12-31", "1 January to 31 December 2025"],
    ["2026-01-01", null, "from 1 January 2026 on"],
    [null, "2025-12-31", "up to 31 December 2025"],
    [null, null, ""],
  ])("says %s to %s", (from, to, words) => {
    expect(periodWords({ from, to }, englishDates)).toBe(words);
  });
});
