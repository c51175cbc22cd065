import type { ChanceTests } from "@/lib/coincidence/chance-tests";
import type { ObservationWindow } from "@/lib/coincidence/observation-window";
import type { LagTallies } from "@/lib/timeline/place-lag-histogram";
import type { ScanPoint } from "@/lib/timeline/place-scan-map";
import type { BurstFigures } from "./burst-warning";

/** What a worker thread gives: its value, or why there is none; the page stands either way. */
export type Answer<Value> = { status: "done"; value: Value } | { status: "busy" } | { status: "failed" };

/** Whether chance may be spoken of. */
export type CoverageState = "declared" | "notDeclared";

export interface TestsAnswer {
  /** Null where no null model is defined for the direction, or no day is observed yet. */
  tests: (ChanceTests & { touchingGap: { consequents: string[]; antecedents: string[] } }) | null;
  coverage: CoverageState;
  observation: ObservationWindow | null;
  /** Whole sentences that say why the tests prove nothing; empty where coverage is declared. */
  reasons: string[];
  bursts: { antecedents: BurstFigures; consequents: BurstFigures } | null;
}

/** One rate of the scan; an entry a cell, windows fastest. */
export interface ScanSideAnswer {
  total: number;
  counts: number[];
  possibleCounts: number[];
  p: number[];
  familyWiseP: number[];
  expected: number[];
  smallest: ScanPoint & { p: number; familyWiseP: number };
}

export interface ScanAnswer {
  /** Null where the direction has none, no day is observed, or there are too many events. */
  scan: {
    windowCount: number;
    offsetCount: number;
    shuffles: number;
    seed: number;
    precursor: ScanSideAnswer;
    trigger: ScanSideAnswer;
  } | null;
  coverage: CoverageState;
}

export interface LagAnswer {
  /** Null where the direction has no lags, or there are too many events to count them. */
  lags: { precursor: LagTallies; trigger: LagTallies } | null;
}
