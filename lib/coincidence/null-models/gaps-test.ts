import { RandomStream } from "../random-stream";
import { type BlockSeries, countEvents, type SeriesBlocks } from "./block-series";
import type { ChanceGrid } from "./chance-grid";
import { addDay, countSharedDays, type DayBits, dilate, emptyDayBits, hasDay } from "./day-bits";
import { assertRange, type SurrogateCounts, type SurrogateRange } from "./surrogate-figures";

/** Fewest events of a series whose gaps can stand in another order; fewer are only rotated. */
export const fewestForGaps = 3;

/**
 * Permutes the gaps between the events of each series, zero gaps and the closing gap (from the last event over
 * the window's end to the first) among them, and starts at a uniform day. Gaps count observed days; lags are
 * measured on the calendar. Throws RangeError when the range is none.
 */
export function drawGaps(grid: ChanceGrid, blocks: SeriesBlocks, range: SurrogateRange): SurrogateCounts {
  assertRange(range);
  const precursor = new Int32Array(range.count);
  const trigger = new Int32Array(range.count);
  const { minDays, maxDays } = grid.lags;
  const widthDays = maxDays - minDays + 1;
  const antecedents = new GapSeries(blocks.antecedents, grid.days, widthDays);
  const consequents = new GapSeries(blocks.consequents, grid.days, widthDays);
  for (let at = 0; at < range.count; at += 1) {
    const stream = new RandomStream(range.seed, range.first + at);
    antecedents.draw(stream);
    consequents.draw(stream);
    precursor[at] = consequents.countHits(antecedents.runs(), -minDays);
    trigger[at] = antecedents.countHits(consequents.runs(), maxDays);
  }
  return { precursor, trigger };
}

/** One series by its gaps, drawn again and again. */
class GapSeries {
  readonly #days: Int32Array;
  readonly #widthDays: number;
  /** Gaps of a day or more, the closing one among them, in observed days. */
  readonly #gaps: Int32Array;
  readonly #permuted: Int32Array;
  readonly #eventCount: number;
  /** Which of the gaps, zero gaps included, are a day or more; null where none is zero. */
  readonly #isLong: Uint8Array | null;
  readonly #blockDays: Int32Array;
  readonly #blockSizes: Int32Array;
  readonly #bits: DayBits;
  readonly #runs: DayBits;

  constructor(series: BlockSeries, days: Int32Array, widthDays: number) {
    const first = days[0] ?? 0;
    const spanDays = (days[days.length - 1] ?? first) - first + 1;
    this.#days = days.map((day) => day - first);
    this.#widthDays = widthDays;
    this.#gaps = gapsOf(series.at, days.length);
    this.#permuted = this.#gaps.slice();
    this.#eventCount = countEvents(series);
    this.#isLong = this.#eventCount === this.#gaps.length ? null : new Uint8Array(this.#eventCount);
    this.#blockDays = new Int32Array(this.#gaps.length);
    this.#blockSizes = new Int32Array(this.#gaps.length).fill(1);
    this.#bits = emptyDayBits(spanDays + widthDays);
    this.#runs = emptyDayBits(spanDays + widthDays);
  }

  draw(stream: RandomStream): void {
    if (this.#gaps.length === 0) return;
    this.#permute(stream);
    const dayCount = this.#days.length;
    let position = stream.nextBelow(dayCount);
    this.#bits.fill(0);
    for (let at = 0; at < this.#permuted.length; at += 1) {
      const day = this.#days[position] ?? 0;
      this.#blockDays[at] = day;
      addDay(this.#bits, day);
      position += this.#permuted[at] ?? 0;
      if (position >= dayCount) position -= dayCount;
    }
    if (this.#isLong !== null) this.#shareOut(stream, this.#isLong);
  }

  /** The days drawn, each widened to the run of its partners. */
  runs(): DayBits {
    this.#runs.set(this.#bits);
    dilate(this.#runs, this.#widthDays);
    return this.#runs;
  }

  /** Events whose day, moved by `shiftDays`, is in the set. */
  countHits(bits: DayBits, shiftDays: number): number {
    if (this.#isLong === null) return countSharedDays(this.#bits, bits, shiftDays);
    let hits = 0;
    for (let at = 0; at < this.#blockDays.length; at += 1) {
      if (hasDay(bits, (this.#blockDays[at] ?? 0) + shiftDays)) hits += this.#blockSizes[at] ?? 0;
    }
    return hits;
  }

  #permute(stream: RandomStream): void {
    const permuted = this.#permuted;
    permuted.set(this.#gaps);
    if (this.#eventCount < fewestForGaps) return;
    for (let at = permuted.length - 1; at > 0; at -= 1) {
      const chosen = stream.nextBelow(at + 1);
      const kept = permuted[at] ?? 0;
      permuted[at] = permuted[chosen] ?? 0;
      permuted[chosen] = kept;
    }
  }

  /**
   * In a random order of all gaps the long ones stand at a random subset of the places; the zero gaps between
   * two of them put so many more events on one day. This needs a draw for each day, not for each event.
   */
  #shareOut(stream: RandomStream, isLong: Uint8Array): void {
    const total = isLong.length;
    const longCount = this.#gaps.length;
    const isRare = 2 * longCount <= total;
    isLong.fill(isRare ? 0 : 1);
    for (let marked = 0; marked < (isRare ? longCount : total - longCount); ) {
      const chosen = stream.nextBelow(total);
      if (isLong[chosen] === (isRare ? 1 : 0)) continue;
      isLong[chosen] = isRare ? 1 : 0;
      marked += 1;
    }
    let block = 0;
    let size = 0;
    for (let at = 0; at < total; at += 1) {
      size += 1;
      if (isLong[at] === 1) {
        this.#blockSizes[block] = size;
        block += 1;
        size = 0;
      }
    }
    // What follows the last long gap has gone once round the window and lies on the first day.
    this.#blockSizes[0] = (this.#blockSizes[0] ?? 0) + size;
  }
}

/** Observed days from each block to the next, the last one over the window's end. */
function gapsOf(at: Int32Array, dayCount: number): Int32Array {
  const first = at[0] ?? 0;
  return at.map((position, index) => (at[index + 1] ?? first + dayCount) - position);
}
