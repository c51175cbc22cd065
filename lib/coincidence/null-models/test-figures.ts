import type { TailProbability } from "./binomial-tail";

/** How many events (or distinct days) each series has inside the observation window. */
export interface SeriesSizes {
  consequents: number;
  antecedents: number;
}

/** How many of them have a partner inside the window: K of the precursor and of the trigger rate. */
export interface PartneredCounts {
  precursor: number;
  trigger: number;
}

/** What chance gives: the expected number of events with a partner, and how likely the observed one is. */
export interface TestFigure extends TailProbability {
  expected: number;
}

/** The figures of one test for both rates. */
export interface TestFigures {
  precursor: TestFigure;
  trigger: TestFigure;
}
