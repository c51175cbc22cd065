import { describe, expect, it } from "vitest";
import { analyseDates } from "@/lib/coincidence/analyse-dates";
import { type AnalysisRequest, analysisInput } from "@/lib/coincidence/analysis-input";
import { reportAnalysis } from "@/lib/timeline/analysis-report";

const request: AnalysisRequest = {
  antecedents: ["2025-01-10", "2025-02-14"],
  consequents: ["2025-01-12", "2025-02-21", "2025-06-01"],
  window: { from: "2025-01-01", to: "2025-12-31" },
};

function report(changes: Partial<AnalysisRequest> = {}) {
  const input = analysisInput.parse({ ...request, ...changes });
  return reportAnalysis(analyseDates(input), input);
}

describe("reportAnalysis", () => {
  it("puts each count beside what chance gives, with the test that it quotes", () => {
    const { findings } = report();
    expect(findings.map(({ count, noun }) => `${count} ${noun}`)).toEqual([
      "2 of 3 dates of the second list",
      "2 of 2 dates of the first list",
    ]);
    expect(findings[0]?.sentence).toMatch(
      /^came 0 to 7 days after a date of the first list\. At random about 0\.1 of 3 would \(p = [\d.]+ by [a-z ]+\)\./,
    );
    expect(findings[1]?.sentence).toContain("were followed by a date of the second list 0 to 7 days later");
  });

  it("has words for every direction and for an offset", () => {
    const sentence = (changes: Partial<AnalysisRequest>) => report(changes).findings[0]?.sentence ?? "";
    expect(sentence({ direction: "before", offset: 2, days: 3 })).toMatch(/^came 2 to 5 days before/);
    expect(sentence({ direction: "either" })).toMatch(/^fell at most 7 days before or after/);
    expect(sentence({ direction: "sameDay" })).toMatch(/^fell on the day of/);
  });

  it("gives five tests, and the pairs with their lags", () => {
    const { tests, pairs, pairWords } = report();
    expect(tests.map(({ test }) => test)).toEqual([
      "analytic",
      "distinctDays",
      "shuffle",
      "gaps",
      "rotation",
    ]);
    expect(tests.every(({ precursor, trigger }) => precursor.p !== "" && trigger.expected !== "")).toBe(true);
    expect(pairWords).toBe("2 pairs.");
    expect(pairs[0]).toMatchObject({
      consequent: "12 January 2025",
      antecedent: "10 January 2025",
      lag: "2 days after",
      certainty: "certain",
    });
  });

  it("gives spans for vague dates, and says what lies outside the observed days", () => {
    const { findings, notes, pairs } = report({ consequents: ["2025-01-12", "2025-02", "2026-03-01"] });
    expect(findings[0]?.count).toBe("1 to 2 of 3");
    expect(notes.join(" ")).toContain("Of the second list one date lies outside the observed days, or may");
    expect(pairs.map(({ certainty }) => certainty)).toContain("possible");
  });

  it("says that a rule is not testable", () => {
    const { findings } = report({ window: { from: "2025-01-01", to: "2025-01-20" }, offset: 40 });
    expect(findings[0]?.sentence).toContain("not testable");
    expect(findings[0]?.sentence).not.toContain("p =");
  });

  it.each([
    [{ consequents: ["2026-01-12"] }, "the second list"],
    [{ antecedents: ["2026-01-12"] }, "the first list"],
    [{ antecedents: ["2026-01-12"], consequents: ["2026-01-13"] }, "either list"],
  ])("tests nothing where a list has no observed date: %j", (changes, list) => {
    const { findings, tests } = report(changes);
    for (const { sentence } of findings) {
      expect(sentence).toContain(`No date of ${list} lies in the observed days, so nothing can be tested.`);
      expect(sentence).not.toContain("p =");
    }
    expect(new Set(tests.map(({ trigger }) => trigger.p))).toEqual(new Set(["not tested"]));
  });

  it("never prints a small number expected by chance as nothing", () => {
    const { findings, tests } = report({ consequents: ["2025-01-12"], direction: "sameDay" });
    expect(findings[0]?.sentence).toContain("At random fewer than 0.1 of 1 would");
    expect(tests[0]?.precursor.expected).toBe("fewer than 0.1");
  });
});
