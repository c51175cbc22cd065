import { countByWindow, type WindowStep } from "./count-by-window";
import type { DatedEvent } from "./dated-event";
import { type DaySeries, daySeriesOfRows } from "./day-series";
import { assertWindow, type LagDirection } from "./direction";
import { finishScan } from "./finish-scan";
import { blockSeriesOf, type SeriesBlocks } from "./null-models/block-series";
import { type ObservationWindow, observedDays } from "./observation-window";
import { stepsOfDaySeries } from "./rate-of-day-series";
import { runScan } from "./run-scan";
import type { RateSide } from "./test-names";
import { type InsideEvent, ObservedDays } from "./window-membership";

/** Two series, how they relate, and the grid of windows and offsets (days) to be scanned, from 0 to the largest. */
export interface ScanInput {
  antecedents: readonly DatedEvent[];
  consequents: readonly DatedEvent[];
  direction: LagDirection;
  observation: ObservationWindow;
  /** R, the number of surrogates. */
  shuffles: number;
  seed: number;
  maxWindowDays?: number;
  maxOffsetDays?: number;
}

/** One window and offset of a scan. `familyWiseP`: the chance that any cell of the grid has so small a p. */
export interface ScanCell {
  windowDays: number;
  offsetDays: number;
  p: number;
  familyWiseP: number;
}

/** One rate over the grid; entry offset × windowCount + window. */
export interface ScanSide {
  /** Events that surely or possibly lie inside the observed days. */
  total: number;
  /** With a certain partner; what only possibly lies inside has none. p is that of this count. */
  counts: number[];
  possibleCounts: number[];
  expected: number[];
  /**
   * Of the shuffles. It is what the test `shuffle` gives for the cell alone where every event surely lies inside the observed
   * days; what only possibly does counts here as inside and without a certain partner, and there is left out where it has one.
   */
  p: number[];
  /** By the maximum statistic over the grid, from the same shuffles. */
  familyWiseP: number[];
  smallest: ScanCell;
}

/** A rate for every window and offset, so that nobody can pick the one that flatters a story. */
export interface ScanResult {
  windowCount: number;
  offsetCount: number;
  shuffles: number;
  seed: number;
  precursor: ScanSide;
  trigger: ScanSide;
}

/** Counts of the record itself over the grid. */
export interface ScanCounts {
  total: number;
  counts: number[];
  possibleCounts: number[];
}

/** All that the surrogates of a scan need; plain data, so that threads can draw parts of them. */
export interface ScanPlan {
  /** Observed days, ascending day numbers. */
  days: Int32Array;
  blocks: SeriesBlocks;
  direction: LagDirection;
  maxWindowDays: number;
  maxOffsetDays: number;
  shuffles: number;
  seed: number;
  observed: Record<RateSide, ScanCounts>;
}

/**
 * Scans the grid of windows 0 to 30 and offsets 0 to 14 (unless told otherwise) in one go. For `sameDay` all cells are
 * alike. Throws RangeError on a negative window or offset, a reversed span, or a number of shuffles below 1.
 */
export function scanWindows(input: ScanInput): ScanResult {
  const plan = layScanPlan(input);
  return finishScan(plan, [runScan(plan, 0, plan.shuffles)]);
}

/** Lays a scan out, to be drawn in parts by `runScan` and put together by `finishScan`. Same errors. */
export function layScanPlan(input: ScanInput): ScanPlan {
  const { direction, shuffles, seed, maxWindowDays = 30, maxOffsetDays = 14 } = input;
  assertWindow(maxWindowDays, maxOffsetDays);
  if (!Number.isInteger(shuffles) || shuffles < 1) {
    throw new RangeError(`The number of shuffles must be a whole number, 1 or more; it is ${shuffles}.`);
  }
  const days = observedDays(input.observation);
  const observed = new ObservedDays(days);
  const consequents = observed.inside(input.consequents);
  const antecedents = observed.inside(input.antecedents);
  return {
    days,
    blocks: { consequents: blocksOf(consequents), antecedents: blocksOf(antecedents) },
    direction,
    maxWindowDays,
    maxOffsetDays,
    shuffles,
    seed,
    observed: countGrid(antecedents, consequents, {
      direction,
      maxWindowDays,
      maxOffsetDays,
    }),
  };
}

function blocksOf(inside: readonly InsideEvent[]): SeriesBlocks["consequents"] {
  const sizes = new Map<number, number>();
  for (const { blockAt } of inside) sizes.set(blockAt, (sizes.get(blockAt) ?? 0) + 1);
  return blockSeriesOf(sizes);
}

interface Grid {
  direction: LagDirection;
  maxWindowDays: number;
  maxOffsetDays: number;
}

function countGrid(
  antecedents: readonly InsideEvent[],
  consequents: readonly InsideEvent[],
  grid: Grid,
): ScanPlan["observed"] {
  const precursor: ScanCounts = { total: consequents.length, counts: [], possibleCounts: [] };
  const trigger: ScanCounts = { total: antecedents.length, counts: [], possibleCounts: [] };
  const stepsOf = stepCounter(antecedents, consequents);
  for (let offsetDays = 0; offsetDays <= grid.maxOffsetDays; offsetDays += 1) {
    for (const step of stepsOf({ ...grid, offsetDays })) {
      precursor.counts.push(step.precursor.certain);
      precursor.possibleCounts.push(step.precursor.possible);
      trigger.counts.push(step.trigger.certain);
      trigger.possibleCounts.push(step.trigger.possible);
    }
  }
  return { precursor, trigger };
}

type StepLine = Grid & { offsetDays: number };

/** Clock times decide on single events; without them whole days are counted at once. */
function stepCounter(
  antecedents: readonly InsideEvent[],
  consequents: readonly InsideEvent[],
): (line: StepLine) => WindowStep[] {
  if (isTimed(antecedents) && isTimed(consequents)) {
    const events = { antecedents: antecedents.map(doubtOutside), consequents: consequents.map(doubtOutside) };
    return (line) => countByWindow(events.antecedents, events.consequents, line);
  }
  const antecedentSeries = seriesOf(antecedents);
  const consequentSeries = seriesOf(consequents);
  return (line) => stepsOfDaySeries(antecedentSeries, consequentSeries, line);
}

function isTimed(inside: readonly InsideEvent[]): boolean {
  return inside.some(({ event }) => event.clock !== null);
}

/** What may lie outside the observed days makes no certain pair. */
function doubtOutside({ event, isSurelyInside }: InsideEvent): DatedEvent {
  return isSurelyInside ? event : { ...event, isUncertain: true };
}

function seriesOf(inside: readonly InsideEvent[]): DaySeries {
  return daySeriesOfRows(
    inside.map(({ event, days, isSurelyInside }) => ({
      earliest: days.earliest,
      latest: days.latest,
      isUncertain: event.isUncertain || !isSurelyInside,
      count: 1,
    })),
  );
}
