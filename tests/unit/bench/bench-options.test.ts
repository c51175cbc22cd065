import { describe, expect, it } from "vitest";
import { benchParts, parseBenchOptions } from "@/tests/bench/bench-options";

describe("parseBenchOptions", () => {
  it("measures everything at four sizes unasked", () => {
    expect(parseBenchOptions([])).toEqual({
      sizes: [1_000, 10_000, 100_000, 1_000_000],
      only: benchParts,
      runs: 3,
      seed: 1,
      out: "tests/bench/results.md",
    });
  });

  it("reads what is asked for, sizes in ascending order", () => {
    const options = parseBenchOptions(
      "--sizes 10000,1000 --only ours,analysis --runs 1 --seed 7 --out a.md".split(" "),
    );
    expect(options).toEqual({
      sizes: [1_000, 10_000],
      only: ["ours", "analysis"],
      runs: 1,
      seed: 7,
      out: "a.md",
    });
  });

  it.each([
    [["--sizes", "1e3"], "Not a whole number above 0: 1e3"],
    [["--sizes", "1000,0"], "Not a whole number above 0: 0"],
    [["--only", "ours,theirs"], "theirs"],
    [["--runs"], "A value is missing after --runs."],
    [["--fast", "yes"], "There is no option --fast"],
  ])("refuses %j and says why", (parameters, reason) => {
    expect(() => parseBenchOptions(parameters)).toThrow(reason);
  });
});
