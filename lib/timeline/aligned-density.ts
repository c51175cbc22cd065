import type { DatedEvent } from "../coincidence/dated-event";
import type { DaySeries } from "../coincidence/day-series";
import { type ObservationWindow, observedDays } from "../coincidence/observation-window";
import { RandomStream } from "../coincidence/random-stream";
import { dayNumber } from "../dates/civil-day";

/** How far the aligned view reaches to both sides of a contact, in days. */
export const alignedReachDays = 30;

/** `count` events that each began on one of these days (day numbers, both ends included). */
export interface SpreadDays {
  earliest: number;
  latest: number;
  count: number;
}

/** How many antecedents lie round the consequents, day by day; entry i of the lists is day i − 30. */
export interface AlignedDensity {
  /** The days over which an entry counts, centred on its day: odd, 1 or more. */
  spanDays: number;
  observed: number[];
  /** Between which 95% of the shuffles fall, each day by itself; null where none may be given, or it would take too long. */
  chance: { low: number[]; high: number[]; shuffles: number } | null;
}

export interface AlignedDensityInput {
  antecedents: readonly SpreadDays[];
  consequents: readonly SpreadDays[];
  windowDays: number;
  /** The days for which both series are declared complete; null where they are not. */
  observation: ObservationWindow | null;
  seed: number;
}

const mostShuffles = 5000;
const fewestShuffles = 200;
/** Sums that all shuffles together may take, so that the answer comes in a tenth of a second or two. */
const mostSums = 40_000_000;
/** Beyond so many days with a consequent even the fewest shuffles would hold up other requests. */
const mostConsequentDays = 6_000;

/**
 * Counts the antecedents in the window of the rule centred on each day from −30 to +30 of the consequents, all consequents
 * together. A vague date counts in equal parts on the days that it can mean. The shuffles put the antecedents, those of one
 * first day together, on other observed days; the consequents stay.
 */
export function alignedDensity(input: AlignedDensityInput): AlignedDensity {
  const { windowDays, observation } = input;
  const halfDays = Math.floor(windowDays / 2);
  const consequents = weightsOf(input.consequents);
  const blocks = blocksOf(input.antecedents);
  const days = observation === null ? null : observedDays(observation);
  const canShuffle =
    days !== null &&
    blocks.length > 0 &&
    blocks.length <= days.length &&
    consequents.length <= mostConsequentDays;
  const field = new DayField(consequents, blocks, canShuffle ? days : null, halfDays);
  const observed = field.curve(blocks.map((block) => block.day));
  const chance = canShuffle ? shuffled(field, days, blocks.length, consequents.length, input.seed) : null;
  return { spanDays: 2 * halfDays + 1, observed, chance };
}

/** The days of a series, listed event by event or by day. */
export function spreadDaysOf(series: readonly DatedEvent[] | DaySeries): SpreadDays[] {
  if (!("earliest" in series)) {
    return series.map(({ start }) => ({
      earliest: dayNumber(start.earliest),
      latest: dayNumber(start.latest),
      count: 1,
    }));
  }
  return Array.from(series.earliest, (earliest, at) => ({
    earliest,
    latest: series.latest[at] ?? earliest,
    count: series.count[at] ?? 0,
  }));
}

/** What stands on one day, as parts of events. */
interface DayWeight {
  day: number;
  weight: number;
}

/** All antecedents of one first day; `parts` are relative to it. */
interface Block {
  day: number;
  parts: DayWeight[];
}

function weightsOf(events: readonly SpreadDays[]): DayWeight[] {
  const byDay = new Map<number, number>();
  for (const { earliest, latest, count } of events) {
    const part = count / (latest - earliest + 1);
    for (let day = earliest; day <= latest; day += 1) byDay.set(day, (byDay.get(day) ?? 0) + part);
  }
  return [...byDay].map(([day, weight]) => ({ day, weight }));
}

function blocksOf(events: readonly SpreadDays[]): Block[] {
  const byDay = new Map<number, SpreadDays[]>();
  for (const { earliest, latest, count } of events) {
    const own = { earliest: 0, latest: latest - earliest, count };
    const known = byDay.get(earliest);
    if (known === undefined) byDay.set(earliest, [own]);
    else known.push(own);
  }
  return [...byDay].map(([day, own]) => ({ day, parts: weightsOf(own) }));
}

/** The antecedents on a line of days, for any first days of their blocks. */
class DayField {
  readonly #consequents: readonly DayWeight[];
  readonly #blocks: readonly Block[];
  readonly #halfDays: number;
  readonly #first: number;
  /** Entry i: all weight before day #first + i. */
  readonly #before: Float64Array;

  constructor(
    consequents: readonly DayWeight[],
    blocks: readonly Block[],
    observed: Int32Array | null,
    halfDays: number,
  ) {
    this.#consequents = consequents;
    this.#blocks = blocks;
    this.#halfDays = halfDays;
    let first = Infinity;
    let last = -Infinity;
    let longest = 0;
    const take = (day: number) => {
      if (day < first) first = day;
      if (day > last) last = day;
    };
    const reach = alignedReachDays + halfDays;
    for (const { day } of consequents) {
      take(day - reach);
      take(day + reach);
    }
    for (const { day, parts } of blocks) {
      take(day);
      for (const part of parts) longest = Math.max(longest, part.day);
    }
    for (const day of observed ?? []) take(day);
    this.#first = Number.isFinite(first) ? first : 0;
    const length = Number.isFinite(first) ? last - first + 1 + longest : 0;
    this.#before = new Float64Array(length + 1);
  }

  /** The curve where block i begins on `starts[i]`. */
  curve(starts: ArrayLike<number>): number[] {
    const before = this.#before;
    before.fill(0);
    this.#blocks.forEach(({ parts }, at) => {
      const start = (starts[at] ?? 0) - this.#first + 1;
      for (const { day, weight } of parts) before[start + day] = (before[start + day] ?? 0) + weight;
    });
    for (let at = 1; at < before.length; at += 1) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
    const curve = new Array<number>(2 * alignedReachDays + 1).fill(0);
    for (const { day, weight } of this.#consequents) {
      const low = day - alignedReachDays - this.#halfDays - this.#first;
      const span = 2 * this.#halfDays + 1;
      for (let at = 0; at < curve.length; at += 1) {
        const inside = (before[low + at + span] ?? 0) - (before[low + at] ?? 0);
        curve[at] = (curve[at] ?? 0) + weight * inside;
      }
    }
    // Sums of parts miss whole numbers by a last digit.
    return curve.map((value) => Math.round(value * 1e9) / 1e9);
  }
}

function shuffled(
  field: DayField,
  days: Int32Array,
  blockCount: number,
  consequentDays: number,
  seed: number,
): AlignedDensity["chance"] {
  const entries = 2 * alignedReachDays + 1;
  const sums = Math.max(1, entries * consequentDays);
  const shuffles = Math.min(mostShuffles, Math.max(fewestShuffles, Math.floor(mostSums / sums)));
  const drawn = Array.from({ length: entries }, () => new Float64Array(shuffles));
  const order = days.slice();
  const chosen = new Int32Array(blockCount);
  for (let shuffle = 0; shuffle < shuffles; shuffle += 1) {
    drawDays(new RandomStream(seed, shuffle), order, days, chosen);
    const curve = field.curve(chosen);
    for (let at = 0; at < entries; at += 1) {
      const values = drawn[at];
      if (values !== undefined) values[shuffle] = curve[at] ?? 0;
    }
  }
  for (const values of drawn) values.sort();
  const outside = Math.floor(0.025 * shuffles);
  return {
    low: drawn.map((values) => values[outside] ?? 0),
    high: drawn.map((values) => values[shuffles - 1 - outside] ?? 0),
    shuffles,
  };
}

/** Distinct observed days, uniformly: the first steps of a Fisher–Yates shuffle, from the same order each time. */
function drawDays(stream: RandomStream, order: Int32Array, days: Int32Array, chosen: Int32Array): void {
  order.set(days);
  for (let at = 0; at < chosen.length; at += 1) {
    const other = at + stream.nextBelow(order.length - at);
    chosen[at] = order[other] ?? 0;
    order[other] = order[at] ?? 0;
  }
}
