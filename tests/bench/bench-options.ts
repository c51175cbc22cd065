import { subjectKeys } from "./subjects/subject";

/** What a run measures. */
export interface BenchOptions {
  /** Numbers of events, ascending. */
  readonly sizes: readonly number[];
  /** Subjects by key, and "analysis". */
  readonly only: readonly string[];
  /** Visits of each subject at each size; the median counts. */
  readonly runs: number;
  readonly seed: number;
  /** Path of the file with the results. */
  readonly out: string;
}

/** What can be asked for with --only. */
export const benchParts: readonly string[] = [...subjectKeys, "analysis"];

const defaults: BenchOptions = {
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  only: benchParts,
  runs: 3,
  seed: 1,
  out: "tests/bench/results.md",
};

/**
 * Reads `--sizes 1000,10000 --only ours,vis --runs 3 --seed 1 --out FILE`; what is not given has its default.
 * @throws Error in one sentence that says what cannot be read.
 */
export function parseBenchOptions(parameters: readonly string[]): BenchOptions {
  const options = { ...defaults };
  for (let at = 0; at < parameters.length; at += 2) {
    const name = parameters[at];
    const value = parameters[at + 1];
    if (value === undefined || value === "") throw new Error(`A value is missing after ${name}.`);
    if (name === "--sizes")
      options.sizes = value
        .split(",")
        .map(wholeNumber)
        .sort((a, b) => a - b);
    else if (name === "--only") options.only = value.split(",").map(knownPart);
    else if (name === "--runs") options.runs = wholeNumber(value);
    else if (name === "--seed") options.seed = wholeNumber(value);
    else if (name === "--out") options.out = value;
    else throw new Error(`There is no option ${name}; there are --sizes, --only, --runs, --seed and --out.`);
  }
  return options;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`Not a whole number above 0: ${text}`);
  return Number(text);
}

function knownPart(text: string): string {
  if (!benchParts.includes(text)) throw new Error(`Not one of ${benchParts.join(", ")}: ${text}`);
  return text;
}
