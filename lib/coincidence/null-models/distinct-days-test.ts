import { binomialUpperTail, hitProbability } from "./binomial-tail";
import type { ChanceGrid } from "./chance-grid";
import type { PartneredCounts, SeriesSizes, TestFigure, TestFigures } from "./test-figures";

/**
 * The test for series that never put two events on one day: of T days, M distinct ones hold a partner, and a
 * window of m days misses them all with C(T − m, M)/C(T, M). Without holes m is the width of the rule's
 * window; with holes the share is the mean over the observed days of what each day's own window gives.
 * Sizes and observed counts are by distinct day.
 */
export function distinctDaysTest(
  grid: ChanceGrid,
  daySizes: SeriesSizes,
  observedDays: PartneredCounts,
): TestFigures {
  const { consequents, antecedents } = daySizes;
  return {
    precursor: figure(
      observedDays.precursor,
      consequents,
      logMissShare(grid, grid.partnerDays?.ofConsequent ?? null, antecedents),
    ),
    trigger: figure(
      observedDays.trigger,
      antecedents,
      logMissShare(grid, grid.partnerDays?.ofAntecedent ?? null, consequents),
    ),
  };
}

function figure(observed: number, total: number, logMiss: number): TestFigure {
  return { expected: total * hitProbability(logMiss), ...binomialUpperTail(observed, total, logMiss) };
}

/** ln of the chance that none of `partners` distinct random days falls into the window of an event. */
function logMissShare(grid: ChanceGrid, partnerDayCounts: Int32Array | null, partners: number): number {
  const total = grid.days.length;
  if (partnerDayCounts === null) {
    const widthDays = Math.min(total, grid.lags.maxDays - grid.lags.minDays + 1);
    return logMissAll(total, widthDays, partners);
  }
  const daysByCount = new Map<number, number>();
  for (const count of partnerDayCounts) daysByCount.set(count, (daysByCount.get(count) ?? 0) + 1);
  let hitShare = 0;
  for (const [count, dayCount] of daysByCount) {
    hitShare += (dayCount / total) * hitProbability(logMissAll(total, count, partners));
  }
  return Math.log1p(-Math.min(1, hitShare));
}

/** ln of C(T − m, M)/C(T, M), as the product over the m days of the window of (T − M − i)/(T − i). */
function logMissAll(total: number, widthDays: number, partners: number): number {
  if (widthDays + partners > total) return -Infinity;
  let log = 0;
  for (let at = 0; at < widthDays; at += 1) log += Math.log1p(-partners / (total - at));
  return log;
}
