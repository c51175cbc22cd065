import { describe, expect, it } from "vitest";
import {
  countPlaywright,
  countVitest,
  judgeRun,
  sumCounts,
  summaryLine,
} from "@/tests/verify/count-results.mjs";

const nothing = { passed: 0, failed: 0, skipped: 0 };

describe("judgeRun", () => {
  it("keeps the counts of a run that ended well", () => {
    expect(judgeRun(0, { passed: 3, failed: 0, skipped: 1 })).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  it("counts a crash, a missing report and an empty run as a failure", () => {
    expect(judgeRun(1, { passed: 3, failed: 0, skipped: 0 }).failed).toBe(1);
    expect(judgeRun(0, null).failed).toBe(1);
    expect(judgeRun(139, null).failed).toBe(1);
    expect(judgeRun(0, nothing).failed).toBe(1);
    expect(judgeRun(0, { ...nothing, skipped: 5 }).failed).toBe(1);
  });

  it("does not count a failed test twice", () => {
    expect(judgeRun(1, { passed: 3, failed: 2, skipped: 0 }).failed).toBe(2);
  });
});

describe("reports", () => {
  it("reads what Vitest wrote", () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it("takes a flaky browser test as failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });
});

describe("summaryLine", () => {
  it("names what was skipped only where something was", () => {
    expect(
      summaryLine(
        sumCounts([
          { ...nothing, passed: 2 },
          { ...nothing, failed: 1 },
        ]),
      ),
    ).toBe("2 passed, 1 failed");
    expect(summaryLine({ passed: 2, failed: 0, skipped: 4 })).toBe("2 passed, 0 failed, 4 skipped");
  });
});
