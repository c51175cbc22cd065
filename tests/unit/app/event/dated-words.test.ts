import { describe, expect, it } from "vitest";
import { datedWords } from "@/app/_components/event/dated-words";

describe("datedWords", () => {
  it("sets what the source printed beside the date as read", () => {
    expect(datedWords("2025-12-02", "Tuesday")).toBe("2 December 2025, in the source “Tuesday”");
    expect(datedWords("2025-12-02", null)).toBe("2 December 2025");
  });

  it("keeps what was printed where no date could be read from it", () => {
    expect(datedWords(null, "recently")).toBe("in the source “recently”");
    expect(datedWords(null, "recently", "Day not recorded")).toBe(
      "Day not recorded, in the source “recently”",
    );
    expect(datedWords(null, null, "Day not recorded")).toBe("Day not recorded");
    expect(datedWords(null, null)).toBe("");
  });
});
