import type { ResultNumbers } from "./result-numbers";

/** A value that is not the same; both as JSON writes them, null where there is none. */
export interface NumberDifference {
  path: string;
  inBundle: string | null;
  rerun: string | null;
}

/** One value of the numbers, by the last part of its path. */
export interface NamedValue {
  name: string;
  value: string;
}

/** A part of the numbers, such as `tests.shuffle.precursor`, with what of it is not the same. */
export interface ComparedPart {
  part: string;
  /** How many values were compared. */
  count: number;
  differences: NumberDifference[];
  /** Those of the bundle. */
  values: NamedValue[];
}

/** How deep a part of each section lies; lists are never split. */
const depths: Readonly<Record<keyof ResultNumbers, number>> = {
  pairs: 1,
  nearMisses: 1,
  rates: 3,
  notTestableIds: 1,
  steps: 1,
  tests: 3,
  bursts: 2,
  scan: 3,
  lags: 3,
};

/** Compares every value, exactly: a number is the same where JSON writes it alike, which is where all its bits are alike. */
export function compareNumbers(inBundle: ResultNumbers, rerun: ResultNumbers): ComparedPart[] {
  const parts = new Map<string, ComparedPart>();
  const given = leavesOf(inBundle);
  const made = leavesOf(rerun);
  for (const path of new Set([...given.keys(), ...made.keys()])) {
    const [before, after] = [given.get(path) ?? null, made.get(path) ?? null];
    const part = partOf(path);
    const compared = parts.get(part) ?? { part, count: 0, differences: [], values: [] };
    parts.set(part, compared);
    compared.count += 1;
    const name = path.slice(part.length + 1);
    if (before !== null) compared.values.push({ name, value: before });
    if (before !== after) compared.differences.push({ path, inBundle: before, rerun: after });
  }
  return [...parts.values()];
}

function partOf(path: string): string {
  const steps = path.split(".");
  const depth = Object.entries(depths).find(([section]) => section === steps[0])?.[1] ?? 1;
  const list = steps.findIndex((step) => /^\d+$/.test(step));
  return steps.slice(0, list === -1 ? depth : Math.min(depth, list)).join(".");
}

/** Every value that is no object and no list with members, by its path, as JSON writes it. */
function leavesOf(numbers: ResultNumbers): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
    if (members.length === 0) {
      if (value !== undefined) leaves.set(path, JSON.stringify(value));
      return;
    }
    for (const [name, member] of members) walk(member, path === "" ? name : `${path}.${name}`);
  };
  walk(numbers, "");
  return leaves;
}
