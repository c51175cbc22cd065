import type { BlockSeries, SeriesBlocks } from "./block-series";
import type { ChanceGrid } from "./chance-grid";
import { correlateRound } from "./correlate";
import { type PartnerRange, partnerRanges } from "./partner-days";
import type { SurrogateCounts } from "./surrogate-figures";

/**
 * Shifts the consequents round the window, over the observed days in order, by every number of days from 1 to
 * |W| − 1, with the antecedents fixed; entry s − 1 holds the counts of shift s. Lags are measured on the calendar
 * and none crosses the window's end.
 */
export function rotateAll(grid: ChanceGrid, blocks: SeriesBlocks): SurrogateCounts {
  const dayCount = grid.days.length;
  const { minDays, maxDays } = grid.lags;
  const precursor = rotatePrecursor(blocks, partnerRanges(grid.days, -maxDays, -minDays));
  const trigger = rotateTrigger(blocks, partnerRanges(grid.days, minDays, maxDays), dayCount);
  return { precursor: precursor.slice(1), trigger: trigger.slice(1) };
}

/** Antecedents stay, so whether an observed day has one in its window does not change with the shift. */
function rotatePrecursor(blocks: SeriesBlocks, ranges: PartnerRange): Int32Array {
  const countBefore = countsBefore(blocks.antecedents, ranges.from.length);
  const isHit = Uint8Array.from(ranges.from, (from, at) =>
    (countBefore[ranges.to[at] ?? 0] ?? 0) > (countBefore[from] ?? 0) ? 1 : 0,
  );
  return correlateRound(blocks.consequents.at, blocks.consequents.sizes, isHit);
}

/**
 * An antecedent whose window is the observed days from..to is hit at shift s when the circle of consequents holds
 * one on the arc of that length that begins at from − s. Antecedents with windows of one length share the answer.
 */
function rotateTrigger(blocks: SeriesBlocks, ranges: PartnerRange, dayCount: number): Int32Array {
  const daysToNext = daysToNextRound(blocks.consequents, dayCount);
  const sums = new Int32Array(dayCount);
  for (const [length, group] of groupByLength(blocks.antecedents, ranges)) {
    if (length === 0) continue;
    const isHit = Uint8Array.from(daysToNext, (days) => (days < length ? 1 : 0));
    const backwards = correlateRound(Int32Array.from(group.from), Int32Array.from(group.weights), isHit);
    for (let shift = 0; shift < dayCount; shift += 1) {
      sums[shift] = (sums[shift] ?? 0) + (backwards[shift === 0 ? 0 : dayCount - shift] ?? 0);
    }
  }
  return sums;
}

interface ArcGroup {
  /** Where the arcs begin: distinct positions. */
  from: number[];
  weights: number[];
}

function groupByLength({ at, sizes }: BlockSeries, ranges: PartnerRange): Map<number, ArcGroup> {
  const weightByStart = new Map<number, Map<number, number>>();
  at.forEach((position, index) => {
    const from = ranges.from[position] ?? 0;
    const length = (ranges.to[position] ?? 0) - from;
    const weights = weightByStart.get(length) ?? new Map<number, number>();
    weightByStart.set(length, weights);
    // With holes, or at the ends, several antecedents may have the same observed days in their windows.
    weights.set(from, (weights.get(from) ?? 0) + (sizes[index] ?? 0));
  });
  return new Map(
    [...weightByStart].map(([length, weights]) => [
      length,
      { from: [...weights.keys()], weights: [...weights.values()] },
    ]),
  );
}

/** Entry i: blocks on the first i observed days. */
function countsBefore({ at }: BlockSeries, dayCount: number): Int32Array {
  const counts = new Int32Array(dayCount + 1);
  for (const position of at) counts[position + 1] = 1;
  for (let index = 1; index <= dayCount; index += 1) {
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  }
  return counts;
}

/** For each observed day the days to the next block, over the window's end where none follows before it. */
function daysToNextRound({ at }: BlockSeries, dayCount: number): Int32Array {
  const days = new Int32Array(dayCount).fill(dayCount);
  const first = at[0];
  if (first === undefined) return days;
  let next = first + dayCount;
  let block = at.length - 1;
  for (let position = dayCount - 1; position >= 0; position -= 1) {
    if (at[block] === position) {
      next = position;
      block -= 1;
    }
    days[position] = next - position;
  }
  return days;
}
