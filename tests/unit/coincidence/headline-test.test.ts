import { describe, expect, test } from "vitest";
import type { ChanceFigure, ChanceTest } from "@/lib/coincidence/chance-tests";
import { headlineTest } from "@/lib/coincidence/headline-test";

function figure(expected: number, atPossible: number, atCertain = atPossible): ChanceFigure {
  return {
    expected,
    expectedAtPossible: expected,
    p: { atPossible, atCertain },
    log10p: { atPossible: Math.log10(atPossible), atCertain: Math.log10(atCertain) },
  };
}

function chance(precursor: ChanceFigure, trigger = figure(9, 0.9)): ChanceTest {
  return { precursor, trigger };
}

function tests(shuffle: ChanceTest, gaps: ChanceTest, rotation: ChanceTest) {
  return { shuffle, gaps: { ...gaps, isRotationOnly: false }, rotation };
}

describe("headlineTest", () => {
  test("quotes the largest p with the number that its own test expects", () => {
    const headline = headlineTest(
      tests(chance(figure(0.8, 0.03)), chance(figure(0.9, 0.04)), chance(figure(0.85, 0.035))),
      "precursor",
    );
    expect(headline).toEqual({
      test: "gaps",
      expected: 0.9,
      p: { atPossible: 0.04, atCertain: 0.04 },
      doTestsDisagree: false,
    });
  });

  test("asks for the side", () => {
    const both = tests(
      chance(figure(1, 0.2), figure(2, 0.01)),
      chance(figure(1, 0.1), figure(3, 0.02)),
      chance(figure(1, 0.1), figure(4, 0.03)),
    );
    expect(headlineTest(both, "precursor")).toMatchObject({ test: "shuffle", doTestsDisagree: false });
    expect(headlineTest(both, "trigger")).toMatchObject({ test: "rotation", expected: 4 });
  });

  test("disagree when they fall on both sides of 0.05; 0.05 itself is on the lower side", () => {
    const at = (rotation: number) =>
      headlineTest(
        tests(chance(figure(1, 0.01)), chance(figure(1, 0.02)), chance(figure(1, rotation))),
        "precursor",
      );
    expect(at(0.051)).toMatchObject({ test: "rotation", doTestsDisagree: true });
    expect(at(0.05)).toMatchObject({ test: "rotation", doTestsDisagree: false });
  });

  test("with vague dates they disagree when they do at either end", () => {
    const headline = headlineTest(
      tests(chance(figure(1, 0.04, 0.3)), chance(figure(1, 0.06, 0.2)), chance(figure(1, 0.06, 0.2))),
      "precursor",
    );
    expect(headline).toMatchObject({ test: "shuffle", doTestsDisagree: true });
  });

  test("of equal ones the first is quoted", () => {
    const same = chance(figure(1, 0.5));
    expect(headlineTest(tests(same, same, same), "precursor").test).toBe("shuffle");
  });
});
