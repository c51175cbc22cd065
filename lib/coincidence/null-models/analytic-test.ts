import { binomialUpperTail, hitProbability } from "./binomial-tail";
import type { ChanceGrid } from "./chance-grid";
import type { PartneredCounts, SeriesSizes, TestFigure, TestFigures } from "./test-figures";

/**
 * The test of the field (Donges, Schleussner, Siegmund and Donner 2016) on a day grid: each event on its own
 * random day. An event has a partner with q = 1 − (1 − w)^M, M being the size of the other series; expected
 * is N·q and p the binomial tail from the observed count. Counts are by event.
 */
export function analyticTest(grid: ChanceGrid, sizes: SeriesSizes, observed: PartneredCounts): TestFigures {
  const logMissOne = Math.log1p(-grid.pairProbability);
  return {
    precursor: figure(observed.precursor, sizes.consequents, sizes.antecedents, logMissOne),
    trigger: figure(observed.trigger, sizes.antecedents, sizes.consequents, logMissOne),
  };
}

function figure(observed: number, total: number, partners: number, logMissOne: number): TestFigure {
  // With no partner at all, ln(1 − q) is 0 even where w = 1 makes ln(1 − w) infinite.
  const logMiss = partners === 0 ? 0 : partners * logMissOne;
  return { expected: total * hitProbability(logMiss), ...binomialUpperTail(observed, total, logMiss) };
}
