import { RandomStream } from "../random-stream";
import type { BlockSeries, SeriesBlocks } from "./block-series";
import type { ChanceGrid } from "./chance-grid";
import { countSharedDays, type DayBits, dilate, hasDay } from "./day-bits";
import { DaySampler, type DrawnSeries, prepareDraw } from "./day-sampler";
import { assertRange, type SurrogateCounts, type SurrogateRange } from "./surrogate-figures";

/**
 * Redraws the days of both series, uniformly over the observed days: whole day-blocks with their multiplicity,
 * the blocks of one series on distinct days. Lags are measured on the calendar. Throws RangeError when a series
 * has more blocks than there are observed days, or the range is none.
 */
export function drawShuffles(grid: ChanceGrid, blocks: SeriesBlocks, range: SurrogateRange): SurrogateCounts {
  assertRange(range);
  assertFits(grid, blocks);
  const precursor = new Int32Array(range.count);
  const trigger = new Int32Array(range.count);
  const { minDays, maxDays } = grid.lags;
  const widthDays = maxDays - minDays + 1;
  const sampler = new DaySampler(grid.days);
  // Room for the runs of the last days, so that a run is never cut short.
  const consequents = prepareDraw(blocks.consequents, grid.days, widthDays);
  const antecedents = prepareDraw(blocks.antecedents, grid.days, widthDays);
  for (let at = 0; at < range.count; at += 1) {
    const stream = new RandomStream(range.seed, range.first + at);
    drawBoth(stream, sampler, blocks, antecedents, consequents);
    // A run that starts on day a covers a consequent of lag 0 to width − 1; so lags shift by the smallest one.
    dilate(antecedents.all, widthDays);
    precursor[at] = countHits(consequents, antecedents.all, -minDays);
    dilate(consequents.all, widthDays);
    trigger[at] = countHits(antecedents, consequents.all, maxDays);
  }
  return { precursor, trigger };
}

/** Draws the antecedents and then the consequents of one surrogate: one order, so that every analysis draws the same. */
export function drawBoth(
  stream: RandomStream,
  sampler: DaySampler,
  blocks: SeriesBlocks,
  antecedents: DrawnSeries,
  consequents: DrawnSeries,
): void {
  sampler.draw(stream, blocks.antecedents.at.length, antecedents);
  sampler.draw(stream, blocks.consequents.at.length, consequents);
}

/** Throws RangeError when a series has more blocks than there are observed days. */
export function assertFits(grid: Pick<ChanceGrid, "days">, blocks: SeriesBlocks): void {
  const most = Math.max(blockCount(blocks.consequents), blockCount(blocks.antecedents));
  if (most > grid.days.length) {
    throw new RangeError(`${most} day-blocks do not fit on ${grid.days.length} observed days.`);
  }
}

function blockCount(series: BlockSeries): number {
  return series.at.length;
}

/** Events whose day, moved by `shiftDays`, is in the set. */
function countHits(drawn: DrawnSeries, bits: DayBits, shiftDays: number): number {
  let hits = countSharedDays(drawn.singles, bits, shiftDays);
  const { multipleDays, multipleSizes } = drawn;
  for (let at = 0; at < multipleDays.length; at += 1) {
    if (hasDay(bits, (multipleDays[at] ?? 0) + shiftDays)) hits += multipleSizes[at] ?? 0;
  }
  return hits;
}
