import type { LagDirection } from "./direction";
import { listDays } from "./null-models/day-bits";
import { DaySampler, type DrawnSeries, prepareDraw } from "./null-models/day-sampler";
import { drawBoth } from "./null-models/shuffle-test";
import { RandomStream } from "./random-stream";
import type { ScanPlan } from "./scan-windows";

/** Counts of a run of surrogates over the grid: entry surrogate × cells + cell; plain data. */
export interface ScanPart {
  first: number;
  precursor: Int32Array;
  trigger: Int32Array;
}

/**
 * Draws `count` surrogates of a scan, from number `first` (0 is the first), the same as those of `shuffle`. Throws
 * RangeError when the plan has no such surrogates.
 */
export function runScan(plan: ScanPlan, first: number, count: number): ScanPart {
  const isInside = Number.isSafeInteger(first) && Number.isSafeInteger(count) && first >= 0 && count >= 0;
  if (!isInside || first + count > plan.shuffles) {
    throw new RangeError(`The scan has no ${count} surrogates from number ${first}.`);
  }
  const cells = (plan.maxWindowDays + 1) * (plan.maxOffsetDays + 1);
  const part = { first, precursor: new Int32Array(count * cells), trigger: new Int32Array(count * cells) };
  const sampler = new DaySampler(plan.days);
  const antecedents = prepareSeries(plan, "antecedents");
  const consequents = prepareSeries(plan, "consequents");
  const table = new PartnerTable(plan);
  // A partner of "after" lies before the consequent; the other side and the other direction look the other way.
  const isBack = plan.direction !== "before";
  for (let at = 0; at < count; at += 1) {
    drawBoth(
      new RandomStream(plan.seed, first + at),
      sampler,
      plan.blocks,
      antecedents.drawn,
      consequents.drawn,
    );
    readDrawn(antecedents);
    readDrawn(consequents);
    table.fill(consequents, antecedents, isBack);
    table.writeCounts(part.precursor, at * cells);
    table.fill(antecedents, consequents, !isBack);
    table.writeCounts(part.trigger, at * cells);
  }
  return part;
}

/** A series as it was drawn, its days ascending. */
interface SortedSeries {
  drawn: DrawnSeries;
  days: Int32Array;
  sizes: Int32Array;
  /** Scratch: the size of the block of each day, 0 between draws. */
  sizeByDay: Int32Array;
}

function prepareSeries(plan: ScanPlan, name: "antecedents" | "consequents"): SortedSeries {
  const series = plan.blocks[name];
  const spanDays = (plan.days[plan.days.length - 1] ?? 0) - (plan.days[0] ?? 0) + 1;
  return {
    drawn: prepareDraw(series, plan.days, 0),
    days: new Int32Array(series.at.length),
    sizes: new Int32Array(series.at.length).fill(1),
    sizeByDay: new Int32Array(spanDays),
  };
}

function readDrawn({ drawn, days, sizes, sizeByDay }: SortedSeries): void {
  listDays(drawn.all, days);
  const { multipleDays, multipleSizes } = drawn;
  if (multipleDays.length === 0) return;
  multipleDays.forEach((day, at) => {
    sizeByDay[day] = multipleSizes[at] ?? 0;
  });
  for (let at = 0; at < days.length; at += 1) sizes[at] = Math.max(1, sizeByDay[days[at] ?? 0] ?? 0);
  for (const day of multipleDays) sizeByDay[day] = 0;
}

/**
 * All cells from one walk. An event with partners at distances l₁ < l₂ < … has, for every x from lᵢ₋₁ + 1 to lᵢ, its
 * first partner at or beyond x at lᵢ; so each partner costs one increment of the entry (lᵢ, lᵢ₋₁ + 1). Sums over the
 * second index give the events whose first partner at or beyond x lies at l, and sums of those over l from x to y the
 * events with a partner from x to y. A cell asks for x = τ and y = τ + ΔT, or x = τ − ΔT where the rule has two sides.
 */
class PartnerTable {
  readonly #direction: LagDirection;
  readonly #windowCount: number;
  readonly #offsetCount: number;
  /** Smallest and largest x, and the largest y. */
  readonly #least: number;
  readonly #lastStart: number;
  readonly #most: number;
  readonly #startCount: number;
  /** Entry (l − least) × startCount + (start − least). */
  readonly #entries: Int32Array;

  constructor({ direction, maxWindowDays, maxOffsetDays }: ScanPlan) {
    this.#direction = direction;
    this.#windowCount = maxWindowDays + 1;
    this.#offsetCount = maxOffsetDays + 1;
    const isSameDay = direction === "sameDay";
    this.#least = direction === "either" ? -maxWindowDays : 0;
    this.#lastStart = isSameDay ? 0 : maxOffsetDays;
    this.#most = isSameDay ? 0 : maxOffsetDays + maxWindowDays;
    this.#startCount = this.#lastStart - this.#least + 1;
    this.#entries = new Int32Array((this.#most - this.#least + 1) * this.#startCount);
  }

  /** Walks the partners of every event: those before it (`isBack`) by own − partner, else by partner − own. */
  fill(own: SortedSeries, partners: SortedSeries, isBack: boolean): void {
    this.#entries.fill(0);
    if (isBack) this.#fillBack(own, partners);
    else this.#fillForth(own, partners);
    const { length } = this.#entries;
    for (let row = 0; row < length; row += this.#startCount) {
      for (let at = row + 1; at < row + this.#startCount; at += 1) {
        this.#entries[at] = (this.#entries[at] ?? 0) + (this.#entries[at - 1] ?? 0);
      }
    }
  }

  /** Writes the counts of all cells from `at` on: offset × windows + window. */
  writeCounts(target: Int32Array, at: number): void {
    let cell = at;
    for (let offsetDays = 0; offsetDays < this.#offsetCount; offsetDays += 1) {
      let sum = 0;
      for (let windowDays = 0; windowDays < this.#windowCount; windowDays += 1) {
        if (this.#direction === "either") {
          sum = this.#countFrom(offsetDays - windowDays, offsetDays + windowDays);
        } else if (this.#direction === "sameDay") sum = this.#countFrom(0, 0);
        else sum += this.#countFrom(offsetDays, offsetDays + windowDays, offsetDays + windowDays);
        target[cell] = sum;
        cell += 1;
      }
    }
  }

  /** Events whose first partner at or beyond x lies from `from` (x itself, unless told otherwise) to y. */
  #countFrom(x: number, y: number, from = x): number {
    let sum = 0;
    const column = x - this.#least;
    for (let distance = from; distance <= y; distance += 1) {
      sum += this.#entries[(distance - this.#least) * this.#startCount + column] ?? 0;
    }
    return sum;
  }

  #fillBack(own: SortedSeries, partners: SortedSeries): void {
    const entries = this.#entries;
    const [least, lastStart, most, startCount] = [this.#least, this.#lastStart, this.#most, this.#startCount];
    const partnerDays = partners.days;
    let nearest = -1;
    for (let at = 0; at < own.days.length; at += 1) {
      const day = own.days[at] ?? 0;
      const size = own.sizes[at] ?? 0;
      while ((partnerDays[nearest + 1] ?? Infinity) <= day - least) nearest += 1;
      let start = 0;
      for (let partner = nearest; partner >= 0; partner -= 1) {
        const distance = day - (partnerDays[partner] ?? 0);
        if (distance > most) break;
        const entry = (distance - least) * startCount + start;
        entries[entry] = (entries[entry] ?? 0) + size;
        if (distance >= lastStart) break;
        start = distance + 1 - least;
      }
    }
  }

  #fillForth(own: SortedSeries, partners: SortedSeries): void {
    const entries = this.#entries;
    const [least, lastStart, most, startCount] = [this.#least, this.#lastStart, this.#most, this.#startCount];
    const partnerDays = partners.days;
    let nearest = 0;
    for (let at = 0; at < own.days.length; at += 1) {
      const day = own.days[at] ?? 0;
      const size = own.sizes[at] ?? 0;
      while ((partnerDays[nearest] ?? Infinity) < day + least) nearest += 1;
      let start = 0;
      for (let partner = nearest; partner < partnerDays.length; partner += 1) {
        const distance = (partnerDays[partner] ?? 0) - day;
        if (distance > most) break;
        const entry = (distance - least) * startCount + start;
        entries[entry] = (entries[entry] ?? 0) + size;
        if (distance >= lastStart) break;
        start = distance + 1 - least;
      }
    }
  }
}
