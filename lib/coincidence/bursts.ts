import { type CivilDay, dayFromNumber } from "@/lib/dates/civil-day";
import type { DatedEvent } from "./dated-event";
import { type BlockSeries, blockSeriesOf } from "./null-models/block-series";
import { listDays } from "./null-models/day-bits";
import { DaySampler, prepareDraw } from "./null-models/day-sampler";
import { type ObservationWindow, observedDays } from "./observation-window";
import { RandomStream } from "./random-stream";
import { ObservedDays } from "./window-membership";

/** A stretch of days and the events inside it. */
export interface DenseRun {
  from: CivilDay;
  to: CivilDay;
  count: number;
}

/** Whether the events of a series come in bursts. */
export interface Bursts {
  /** Events that surely or possibly lie on the observed days. */
  total: number;
  /**
   * (σ − μ)/(σ + μ) of the gaps between days with an event (Goh and Barabási, EPL 81 (2008), 48002): near 0 at random,
   * −1 for equal gaps, towards 1 for bursts. Null for fewer than three such days.
   */
  burstiness: number | null;
  /** Share of random series of as many days whose gaps differ as much or more; null with `burstiness`. */
  p: number | null;
  isBursty: boolean;
  /** Null where no run of three events or more is denser than the series as a whole. */
  densestRun: DenseRun | null;
}

/** At this p or below, the gaps of a series count as bursty. */
export const burstyLevel = 0.05;

/** A run of more days with events than this is no burst, and is not looked for. */
export const mostRunDays = 400;

/** How many random series a series is compared with, unless told otherwise. */
export const burstShuffles = 1000;

const fewestDays = 3;
const fewestEvents = 3;

/**
 * Compares the gaps between the days that hold an event (in observed days, the closing gap among them) with those of
 * as many days drawn uniformly, by the sum of their squares; several events of one day count as one day here. The
 * densest run is the stretch from one event to another that is least like an even spread (the largest likelihood
 * ratio of Kulldorff's scan statistic), with three events or more on two days or more. Vague events lie on the first
 * day that they can mean.
 */
export function measureBursts(
  events: readonly DatedEvent[],
  observation: ObservationWindow,
  { shuffles = burstShuffles, seed = 1 }: { shuffles?: number; seed?: number } = {},
): Bursts {
  const days = observedDays(observation);
  const sizes = new Map<number, number>();
  let total = 0;
  for (const { blockAt } of new ObservedDays(days).inside(events)) {
    sizes.set(blockAt, (sizes.get(blockAt) ?? 0) + 1);
    total += 1;
  }
  const blocks = blockSeriesOf(sizes);
  const densestRun = findDensestRun(blocks, days, total);
  if (blocks.at.length < fewestDays) return { total, burstiness: null, p: null, isBursty: false, densestRun };
  const p = dispersionProbability(blocks, days, shuffles, seed);
  return {
    total,
    burstiness: burstinessOf(blocks.at, days.length),
    p,
    isBursty: p <= burstyLevel,
    densestRun,
  };
}

function dispersionProbability(
  { at }: BlockSeries,
  days: Int32Array,
  shuffles: number,
  seed: number,
): number {
  const single = { at, sizes: new Int32Array(at.length).fill(1) };
  const positions = Int32Array.from(days, (_, position) => position);
  const drawn = prepareDraw(single, positions, 0);
  const sampler = new DaySampler(positions);
  const places = new Int32Array(at.length);
  const observed = sumOfSquares(at, days.length);
  let reached = 0;
  for (let index = 0; index < shuffles; index += 1) {
    sampler.draw(new RandomStream(seed, index), at.length, drawn);
    listDays(drawn.all, places);
    if (sumOfSquares(places, days.length) >= observed) reached += 1;
  }
  return (1 + reached) / (1 + shuffles);
}

/** Of the gaps from each day to the next, the last one over the window's end. */
function sumOfSquares(at: Int32Array, dayCount: number): number {
  let sum = 0;
  for (let index = 0; index < at.length; index += 1) sum += gapAfter(at, index, dayCount) ** 2;
  return sum;
}

function gapAfter(at: Int32Array, index: number, dayCount: number): number {
  return (at[index + 1] ?? (at[0] ?? 0) + dayCount) - (at[index] ?? 0);
}

function burstinessOf(at: Int32Array, dayCount: number): number {
  const mean = dayCount / at.length;
  const spread = Math.sqrt(Math.max(0, sumOfSquares(at, dayCount) / at.length - mean ** 2));
  return (spread - mean) / (spread + mean);
}

function findDensestRun({ at, sizes }: BlockSeries, days: Int32Array, total: number): DenseRun | null {
  let best: { first: number; last: number; count: number } | null = null;
  let mostLikely = 0;
  for (let first = 0; first < at.length; first += 1) {
    let count = sizes[first] ?? 0;
    const end = Math.min(at.length, first + mostRunDays);
    for (let last = first + 1; last < end; last += 1) {
      count += sizes[last] ?? 0;
      if (count < fewestEvents) continue;
      const share = ((at[last] ?? 0) - (at[first] ?? 0) + 1) / days.length;
      const likelihood = likelihoodRatio(count, total, share);
      if (likelihood > mostLikely) {
        mostLikely = likelihood;
        best = { first, last, count };
      }
    }
  }
  if (best === null) return null;
  const dayOf = (block: number): CivilDay => dayFromNumber(days[at[block] ?? 0] ?? 0);
  return { from: dayOf(best.first), to: dayOf(best.last), count: best.count };
}

/** Logarithm of how much likelier the events are at two densities than at one; 0 where the run is not denser. */
function likelihoodRatio(count: number, total: number, share: number): number {
  const expected = total * share;
  if (count <= expected) return 0;
  const outside = total - count;
  return (
    count * Math.log(count / expected) +
    (outside === 0 ? 0 : outside * Math.log(outside / (total - expected)))
  );
}
