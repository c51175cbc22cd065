import { RandomStream } from "../random-stream";
import type { ChanceGrid } from "./chance-grid";
import { addDay, type DayBits, dilate, emptyDayBits, hasDay } from "./day-bits";
import type { PartneredCounts, TestFigure, TestFigures } from "./test-figures";

/** How many events each day-block holds: one number, 1 or more, for each distinct day of a series. */
export interface SeriesBlocks {
  consequents: readonly number[];
  antecedents: readonly number[];
}

/** Events with a partner in each surrogate; entry i belongs to the stream (seed, i). */
export interface SurrogateCounts {
  precursor: Int32Array;
  trigger: Int32Array;
}

/**
 * Redraws the days of both series `shuffles` times, uniformly over the observed days: whole day-blocks with
 * their multiplicity, the blocks of one series on distinct days. Lags are measured on the calendar. Throws
 * RangeError when a series has more blocks than there are observed days, or `shuffles` is below 1.
 */
export function drawShuffles(
  grid: ChanceGrid,
  blocks: SeriesBlocks,
  shuffles: number,
  seed: number,
): SurrogateCounts {
  assertDrawable(grid, blocks, shuffles);
  const precursor = new Int32Array(shuffles);
  const trigger = new Int32Array(shuffles);
  const { minDays, maxDays } = grid.lags;
  const widthDays = maxDays - minDays + 1;
  const first = grid.days[0] ?? 0;
  const spanDays = (grid.days[grid.days.length - 1] ?? first) - first + 1;
  const observed = grid.days.map((day) => day - first);
  // Room for the runs of the last days, so that a run is never cut short.
  const bits = emptyDayBits(spanDays + widthDays);
  const consequentDays = new Int32Array(blocks.consequents.length);
  const antecedentDays = new Int32Array(blocks.antecedents.length);
  for (let index = 0; index < shuffles; index += 1) {
    const stream = new RandomStream(seed, index);
    drawDistinct(stream, observed, antecedentDays);
    drawDistinct(stream, observed, consequentDays);
    // A run that starts on day a covers a consequent of lag 0 to width − 1; so lags shift by the smallest one.
    fillDilated(bits, antecedentDays, widthDays);
    precursor[index] = countHits(bits, consequentDays, blocks.consequents, -minDays);
    fillDilated(bits, consequentDays, widthDays);
    trigger[index] = countHits(bits, antecedentDays, blocks.antecedents, maxDays);
  }
  return { precursor, trigger };
}

/** Expected is the mean of the surrogates; p = (1 + #{K ≥ observed}) / (1 + R), so it is never 0. */
export function shuffleTest(surrogates: SurrogateCounts, observed: PartneredCounts): TestFigures {
  return {
    precursor: figure(surrogates.precursor, observed.precursor),
    trigger: figure(surrogates.trigger, observed.trigger),
  };
}

function figure(counts: Int32Array, observed: number): TestFigure {
  let sum = 0;
  let reached = 0;
  for (const count of counts) {
    sum += count;
    if (count >= observed) reached += 1;
  }
  const p = (1 + reached) / (1 + counts.length);
  return { expected: sum / counts.length, p, log10p: Math.log10(p) };
}

/**
 * Fills `drawn` with distinct days of `observed`: the first steps of a Fisher–Yates shuffle, undone at the end,
 * so that the draw depends on the stream alone and not on the draws before it.
 */
function drawDistinct(stream: RandomStream, observed: Int32Array, drawn: Int32Array): void {
  const count = drawn.length;
  const swappedWith = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const chosen = at + stream.nextBelow(observed.length - at);
    swap(observed, at, chosen);
    swappedWith[at] = chosen;
    drawn[at] = observed[at] ?? 0;
  }
  for (let at = count - 1; at >= 0; at -= 1) swap(observed, at, swappedWith[at] ?? at);
}

function swap(values: Int32Array, left: number, right: number): void {
  const kept = values[left] ?? 0;
  values[left] = values[right] ?? 0;
  values[right] = kept;
}

function fillDilated(bits: DayBits, days: Int32Array, widthDays: number): void {
  bits.fill(0);
  for (const day of days) addDay(bits, day);
  dilate(bits, widthDays);
}

/** Events whose day, moved by `shiftDays`, is in the set. */
function countHits(
  bits: DayBits,
  days: Int32Array,
  multiplicities: readonly number[],
  shiftDays: number,
): number {
  let hits = 0;
  for (let at = 0; at < days.length; at += 1) {
    if (hasDay(bits, (days[at] ?? 0) + shiftDays)) hits += multiplicities[at] ?? 0;
  }
  return hits;
}

function assertDrawable(grid: ChanceGrid, blocks: SeriesBlocks, shuffles: number): void {
  if (!Number.isInteger(shuffles) || shuffles < 1) {
    throw new RangeError(`The number of shuffles must be a whole number, 1 or more; it is ${shuffles}.`);
  }
  const most = Math.max(blocks.consequents.length, blocks.antecedents.length);
  if (most > grid.days.length) {
    throw new RangeError(`${most} day-blocks do not fit on ${grid.days.length} observed days.`);
  }
}
