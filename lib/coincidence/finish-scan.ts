import type { ScanPart } from "./run-scan";
import type { ScanCell, ScanPlan, ScanResult, ScanSide } from "./scan-windows";
import type { RateSide } from "./test-names";

/**
 * A scan from the parts that were drawn, in any order. The family-wise p of a cell is the share of surrogates (the
 * record among them) whose smallest p over the grid is as small as that of the cell, each of them being ranked among
 * all the others. Throws RangeError when a surrogate is missing.
 */
export function finishScan(plan: ScanPlan, parts: readonly ScanPart[]): ScanResult {
  const windowCount = plan.maxWindowDays + 1;
  const offsetCount = plan.maxOffsetDays + 1;
  const sorted = [...parts].sort((left, right) => left.first - right.first);
  const cells = windowCount * offsetCount;
  let next = 0;
  for (const part of sorted) {
    if (part.first !== next) break;
    next += part.precursor.length / cells;
  }
  if (next !== plan.shuffles) {
    throw new RangeError(`Surrogate ${next} of ${plan.shuffles} was not drawn, or drawn twice.`);
  }
  return {
    windowCount,
    offsetCount,
    shuffles: plan.shuffles,
    seed: plan.seed,
    precursor: finishSide(plan, sorted, "precursor"),
    trigger: finishSide(plan, sorted, "trigger"),
  };
}

function finishSide(plan: ScanPlan, parts: readonly ScanPart[], side: RateSide): ScanSide {
  const { total, counts, possibleCounts } = plan.observed[side];
  const surrogates = plan.shuffles;
  const expected: number[] = [];
  /** How many of the record and its surrogates reach the record, for each cell. */
  const reached: number[] = [];
  /** The smallest such number of each surrogate over the grid. */
  const fewest = new Int32Array(surrogates).fill(surrogates + 1);
  const column = new Int32Array(surrogates);
  counts.forEach((observed, cell) => {
    readColumn(parts, side, counts.length, cell, column);
    const { mean, least, atLeast } = rankColumn(column, observed);
    expected.push(mean);
    reached.push(atLeast[observed - least] ?? 0);
    for (let at = 0; at < surrogates; at += 1) {
      const rank = atLeast[(column[at] ?? 0) - least] ?? 0;
      if (rank < (fewest[at] ?? 0)) fewest[at] = rank;
    }
  });
  const ascending = fewest.slice().sort();
  const p = reached.map((rank) => rank / (1 + surrogates));
  const familyWiseP = reached.map((rank) => (1 + countUpTo(ascending, rank)) / (1 + surrogates));
  return {
    total,
    counts,
    possibleCounts,
    expected,
    p,
    familyWiseP,
    smallest: smallestOf(p, familyWiseP, plan.maxWindowDays + 1),
  };
}

/** The counts of one cell, surrogate by surrogate. */
function readColumn(
  parts: readonly ScanPart[],
  side: RateSide,
  cells: number,
  cell: number,
  column: Int32Array,
): void {
  let at = 0;
  for (const part of parts) {
    const counts = part[side];
    for (let entry = cell; entry < counts.length; entry += cells) {
      column[at] = counts[entry] ?? 0;
      at += 1;
    }
  }
}

/** Entry k of `atLeast`: how many of the surrogates and the record have a count of least + k or more. */
interface ColumnRanks {
  mean: number;
  least: number;
  atLeast: Int32Array;
}

function rankColumn(column: Int32Array, observed: number): ColumnRanks {
  let least = observed;
  let most = observed;
  let sum = 0;
  for (let at = 0; at < column.length; at += 1) {
    const count = column[at] ?? 0;
    if (count < least) least = count;
    if (count > most) most = count;
    sum += count;
  }
  const atLeast = new Int32Array(most - least + 1);
  atLeast[observed - least] = 1;
  for (let at = 0; at < column.length; at += 1) {
    const entry = (column[at] ?? 0) - least;
    atLeast[entry] = (atLeast[entry] ?? 0) + 1;
  }
  for (let at = most - least - 1; at >= 0; at -= 1) atLeast[at] = (atLeast[at] ?? 0) + (atLeast[at + 1] ?? 0);
  return { mean: sum / column.length, least, atLeast };
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function smallestOf(p: readonly number[], familyWiseP: readonly number[], windowCount: number): ScanCell {
  let smallest = 0;
  for (let cell = 1; cell < p.length; cell += 1) {
    if ((p[cell] ?? 1) < (p[smallest] ?? 1)) smallest = cell;
  }
  return {
    windowDays: smallest % windowCount,
    offsetDays: Math.floor(smallest / windowCount),
    p: p[smallest] ?? 1,
    familyWiseP: familyWiseP[smallest] ?? 1,
  };
}
