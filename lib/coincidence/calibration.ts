import type { RateSide, TestName } from "./test-names";

/** How often each test cries wolf in one world, in which the two series know nothing of each other. */
export interface CalibrationWorld {
  name: string;
  /** How its days were made, in one sentence. */
  description: string;
  /** Share of the data sets in which p was at or below the level, from 0 to 1. */
  rejected: Record<RateSide, Record<TestName, number>>;
}

/** The two tests without surrogates at one density and growing numbers of events. */
export interface CalibrationSize {
  events: number;
  totalDays: number;
  rejected: Pick<Record<TestName, number>, "analytic" | "distinctDays">;
}

/** What `npm run bench:calibration` measured. */
export interface Calibration {
  /** Civil day of the run. */
  day: string;
  seed: number;
  dataSets: number;
  level: number;
  windowDays: number;
  shuffles: number;
  /** Of a share that is truly the level. */
  standardError: number;
  worlds: readonly CalibrationWorld[];
  /** Distinct days with an event on one day in ten; precursor rate. */
  sizes: readonly CalibrationSize[];
}
