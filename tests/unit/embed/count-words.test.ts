import { describe, expect, it } from "vitest";
import { englishDates } from "@/lib/dates/date-words";
import { countNumerals, latestSentence } from "@/lib/embed/count-words";
import { makeEvaluation } from "../timeline/make-evaluation";
import { announcement, contact } from "../timeline/make-figure-input";

describe("countNumerals", () => {
  it("gives the count and what it is of, a range where vague dates leave it open", () => {
    const sure = makeEvaluation([
      announcement("x", "2025-02-07"),
      contact("a", "2025-02-11"),
      contact("b", "2025-06-01"),
    ]);
    expect(countNumerals(sure)?.count).toBe("1");
    expect(countNumerals(sure)?.of).toMatch(/^of 2 /);
    const vague = makeEvaluation([
      announcement("x", "2025-02"),
      contact("a", "2025-02-11"),
      contact("b", "2025-06-01"),
    ]);
    expect(countNumerals(vague)?.count).toBe("0–1");
  });

  it("gives none where there is nothing to count", () => {
    expect(countNumerals(makeEvaluation([announcement("x", "2025-02-07")]))).toBeNull();
  });
});

describe("latestSentence", () => {
  it("names every partner of the nearest lag, or says that there is none", () => {
    const claims = [
      announcement("x", "2025-02-07"),
      announcement("y", "2025-02-07"),
      announcement("z", "2025-02-06"),
    ];
    const with2 = makeEvaluation([...claims, contact("a", "2025-02-11")]);
    const [first = "", second = ""] = claims.slice(0, 2).map(({ title }) => title);
    expect(latestSentence(with2, englishDates)).toBe(
      `The latest, 11 February 2025, came 4 days after “${first}” and “${second}”.`,
    );
    const without = makeEvaluation([...claims, contact("a", "2025-02-11"), contact("b", "2025-06-01")]);
    expect(latestSentence(without, englishDates)).toBe("The latest, 1 June 2025, is not one of them.");
    expect(latestSentence(makeEvaluation([]), englishDates)).toBeNull();
  });

  it("says possibly where a date is vague", () => {
    const vague = makeEvaluation([announcement("x", "2025-02"), contact("a", "2025-02-11")]);
    expect(latestSentence(vague, englishDates)).toContain("came possibly ");
  });
});
