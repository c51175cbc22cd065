import type { RandomStream } from "../random-stream";
import type { BlockSeries } from "./block-series";
import { addDay, type DayBits, emptyDayBits, hasDay, removeDay } from "./day-bits";

/** A series put on random days; days count from the first observed one. */
export interface DrawnSeries {
  /** Every day that holds a block. */
  all: DayBits;
  /** Days whose block holds one event. */
  singles: DayBits;
  /** Days of the blocks that hold several, and how many; entry i of both. */
  multipleDays: Int32Array;
  multipleSizes: Int32Array;
}

/** Makes the arrays into which one series is drawn again and again. `spareDays`: room beyond the last day. */
export function prepareDraw({ sizes }: BlockSeries, days: Int32Array, spareDays: number): DrawnSeries {
  const spanDays = spanOf(days) + spareDays;
  // Largest first, so that the draw does not depend on which day held which block.
  const multipleSizes = sizes
    .filter((size) => size > 1)
    .sort()
    .reverse();
  return {
    all: emptyDayBits(spanDays),
    singles: emptyDayBits(spanDays),
    multipleDays: new Int32Array(multipleSizes.length),
    multipleSizes,
  };
}

const twoTo32 = 4_294_967_296;

/** Draws distinct observed days, uniformly. */
export class DaySampler {
  /** Observed days counted from the first; null where they are a run without holes. */
  readonly #dayAt: Int32Array | null;
  readonly #observedBits: DayBits;
  readonly #count: number;
  readonly #buffer = new Uint32Array(512);
  readonly #smallBuffer = new Uint32Array(16);

  /** `days`: ascending day numbers, fewer than 2^21. */
  constructor(days: Int32Array) {
    const first = days[0] ?? 0;
    this.#count = days.length;
    this.#dayAt = spanOf(days) === days.length ? null : days.map((day) => day - first);
    this.#observedBits = emptyDayBits(spanOf(days));
    for (const day of days) addDay(this.#observedBits, day - first);
  }

  /** Puts `blockCount` blocks, of which the larger ones are listed in `drawn`, on distinct days. */
  draw(stream: RandomStream, blockCount: number, drawn: DrawnSeries): void {
    const { all, singles, multipleDays } = drawn;
    all.fill(0);
    this.#drawMultiples(stream, all, multipleDays);
    const singleCount = blockCount - multipleDays.length;
    const freeCount = this.#count - multipleDays.length;
    if (2 * singleCount <= freeCount) {
      this.#addDistinct(stream, all, singleCount);
      singles.set(all);
      for (const day of multipleDays) removeDay(singles, day);
    } else {
      // Fewer days stay empty than are filled: those are drawn, and the rest is filled.
      this.#addDistinct(stream, all, freeCount - singleCount);
      for (let at = 0; at < this.#observedBits.length; at += 1) {
        singles[at] = ~(all[at] ?? 0) & (this.#observedBits[at] ?? 0);
      }
      all.set(singles);
      for (const day of multipleDays) addDay(all, day);
    }
  }

  #drawMultiples(stream: RandomStream, all: DayBits, target: Int32Array): void {
    if (2 * target.length > this.#count) {
      this.#drawMany(stream, all, target);
      return;
    }
    for (let at = 0; at < target.length; ) {
      const day = this.#dayOf(stream.nextBelow(this.#count));
      if (hasDay(all, day)) continue;
      addDay(all, day);
      target[at] = day;
      at += 1;
    }
  }

  /** The first steps of a Fisher–Yates shuffle: no draw is in vain where most days are taken. */
  #drawMany(stream: RandomStream, all: DayBits, target: Int32Array): void {
    const order = Int32Array.from({ length: this.#count }, (_, at) => at);
    for (let at = 0; at < target.length; at += 1) {
      const chosen = at + stream.nextBelow(this.#count - at);
      const day = this.#dayOf(order[chosen] ?? 0);
      order[chosen] = order[at] ?? 0;
      addDay(all, day);
      target[at] = day;
    }
  }

  /** Adds `count` more days to the set; a day that it holds already is drawn again. */
  #addDistinct(stream: RandomStream, bits: DayBits, count: number): void {
    const bound = this.#count;
    const dayAt = this.#dayAt;
    const buffer = count < 64 ? this.#smallBuffer : this.#buffer;
    const unfair = twoTo32 % bound;
    let next = buffer.length;
    for (let added = 0; added < count; ) {
      if (next === buffer.length) {
        stream.fill(buffer);
        next = 0;
      }
      const drawn = buffer[next] ?? 0;
      next += 1;
      // As RandomStream.nextBelow, in line: this loop is most of a shuffle's time.
      if (Math.imul(drawn, bound) >>> 0 < unfair) continue;
      const position = ((drawn * bound) / twoTo32) | 0;
      const day = dayAt === null ? position : (dayAt[position] ?? 0);
      const word = bits[day >>> 5] ?? 0;
      // Counted without a branch: whether a day is taken cannot be foretold.
      added += ((word >>> (day & 31)) & 1) ^ 1;
      bits[day >>> 5] = word | (1 << (day & 31));
    }
  }

  #dayOf(position: number): number {
    return this.#dayAt === null ? position : (this.#dayAt[position] ?? 0);
  }
}

function spanOf(days: Int32Array): number {
  const first = days[0];
  const last = days[days.length - 1];
  return first === undefined || last === undefined ? 0 : last - first + 1;
}
