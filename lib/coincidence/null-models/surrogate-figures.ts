import type { PartneredCounts, TestFigure, TestFigures } from "./test-figures";

/** Events with a partner in each surrogate of a run; entry i belongs to surrogate first + i. */
export interface SurrogateCounts {
  precursor: Int32Array;
  trigger: Int32Array;
}

/** Which surrogates to draw: number `first` and those that follow it, each from its own stream (seed, number). */
export interface SurrogateRange {
  first: number;
  count: number;
  seed: number;
}

/** Expected is the mean of the surrogates; p = (1 + #{K ≥ observed}) / (1 + R), so it is never 0. */
export function surrogateFigures(surrogates: SurrogateCounts, observed: PartneredCounts): TestFigures {
  return {
    precursor: figure(surrogates.precursor, observed.precursor),
    trigger: figure(surrogates.trigger, observed.trigger),
  };
}

/** The counts between which 95% of the surrogates fall, both ends included. */
export interface CountBand {
  low: number;
  high: number;
}

/** At most 2.5% of the surrogates lie below the band, and at most 2.5% above it. */
export function bandOf(counts: Int32Array): CountBand {
  const sorted = counts.slice().sort();
  const cut = Math.floor(0.025 * sorted.length);
  return { low: sorted[cut] ?? 0, high: sorted[sorted.length - 1 - cut] ?? 0 };
}

/** Throws RangeError unless the range is one of whole numbers, 0 or more. */
export function assertRange({ first, count }: SurrogateRange): void {
  if (!Number.isSafeInteger(first) || first < 0 || !Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`No range of surrogates: ${count} from ${first}.`);
  }
}

function figure(counts: Int32Array, observed: number): TestFigure {
  let sum = 0;
  let reached = 0;
  for (const count of counts) {
    sum += count;
    if (count >= observed) reached += 1;
  }
  const p = (1 + reached) / (1 + counts.length);
  // Where nothing could be moved, the record is its own only surrogate.
  const expected = counts.length === 0 ? observed : sum / counts.length;
  return { expected, p, log10p: Math.log10(p) };
}
