import type { CountBand } from "./null-models/surrogate-figures";
import type { RateSide } from "./test-names";

/** The two ends of a figure over vague dates: with every possible pair counted, and with the certain ones only. */
export interface CountSpan<T> {
  atPossible: T;
  atCertain: T;
}

/**
 * One rate under one test. `expected` is the number that chance gives for the events that `atCertain` counts, and
 * `expectedAtPossible` for those of `atPossible`; they differ only where it is unsure which events lie in the window.
 * p lies from `atPossible` to `atCertain`, and is above 0 and at most 1; log10p stays exact where p underflows.
 */
export interface ChanceFigure {
  expected: number;
  expectedAtPossible: number;
  p: CountSpan<number>;
  log10p: CountSpan<number>;
}

/** Both rates under one test. */
export interface ChanceTest {
  precursor: ChanceFigure;
  trigger: ChanceFigure;
}

/** `gaps`, with what it could do. */
export interface GapsTest extends ChanceTest {
  /** A series has fewer than three events, so that its gaps know no other order and were rotated only. */
  isRotationOnly: boolean;
}

/** How many of the events inside the window have a partner inside it. */
export interface ObservedCount {
  count: number;
  total: number;
}

/** The five tests of a rule over its observed days. */
export interface ChanceTests {
  /** False where no two observed days could make a pair (τ ≥ T): then every p is 1 and means nothing. */
  isTestable: boolean;
  observedDayCount: number;
  /** R of `shuffle` and `gaps`; that of `rotation` is one less than the observed days. */
  shuffles: number;
  seed: number;
  /** What the tests count: events inside the window only, so it can differ from the rates. */
  observed: { precursor: CountSpan<ObservedCount>; trigger: CountSpan<ObservedCount> };
  analytic: ChanceTest;
  distinctDays: ChanceTest;
  shuffle: ChanceTest;
  gaps: GapsTest;
  rotation: ChanceTest;
  /** The counts between which 95% of the shuffles fall. */
  bands: Record<RateSide, CountBand>;
}
