import type { CalibrationSize, CalibrationWorld } from "@/lib/coincidence/calibration";
import type { ChanceFigure } from "@/lib/coincidence/chance-tests";
import { type DaySeries, daySeriesOfRows } from "@/lib/coincidence/day-series";
import { closedTests } from "@/lib/coincidence/finish-tests";
import { RandomStream } from "@/lib/coincidence/random-stream";
import { type DaySeriesInput, layDaySeriesPlan, testDaySeries } from "@/lib/coincidence/test-day-series";
import { type TestName, testNames } from "@/lib/coincidence/test-names";
import { dayFromNumber } from "@/lib/dates/civil-day";
import { distinctDays, type NullRecord, type NullWorld } from "./calibration-worlds";

export const level = 0.05;
export const windowDays = 3;
export const shuffles = 1000;

/** Tests `dataSets` records of a world; record number i comes from the stream (seed, i). */
export function calibrateWorld(world: NullWorld, dataSets: number, seed: number): CalibrationWorld {
  const precursor = noRejections();
  const trigger = noRejections();
  for (let dataSet = 0; dataSet < dataSets; dataSet += 1) {
    const record = world.make(new RandomStream(seed, dataSet));
    const tests = testDaySeries(ruleOver(record, world.totalDays, dataSet));
    for (const name of testNames) {
      if (isRejected(tests[name].precursor)) precursor[name] += 1 / dataSets;
      if (isRejected(tests[name].trigger)) trigger[name] += 1 / dataSets;
    }
  }
  const { name, description } = world;
  return { name, description, rejected: { precursor: rounded(precursor), trigger: rounded(trigger) } };
}

/** The tests without surrogates, for so many events of each series on ten times as many days. */
export function calibrateSize(events: number, dataSets: number, seed: number): CalibrationSize {
  const totalDays = 10 * events;
  let analytic = 0;
  let exact = 0;
  for (let dataSet = 0; dataSet < dataSets; dataSet += 1) {
    const stream = new RandomStream(seed, dataSet);
    const record = {
      antecedents: distinctDays(stream, events, totalDays),
      consequents: distinctDays(stream, events, totalDays),
    };
    const tests = closedTests(layDaySeriesPlan(ruleOver(record, totalDays, dataSet)));
    if (isRejected(tests.analytic.precursor)) analytic += 1 / dataSets;
    if (isRejected(tests.distinctDays.precursor)) exact += 1 / dataSets;
  }
  return { events, totalDays, rejected: { analytic: round(analytic), distinctDays: round(exact) } };
}

function ruleOver(record: NullRecord, totalDays: number, seed: number): DaySeriesInput {
  return {
    antecedents: seriesOf(record.antecedents),
    consequents: seriesOf(record.consequents),
    direction: "after",
    windowDays,
    offsetDays: 0,
    observation: { from: dayFromNumber(0), to: dayFromNumber(totalDays - 1), gaps: [] },
    shuffles,
    // The surrogates of a record must not come from the streams that made it.
    seed: 1_000_000 + seed,
  };
}

function seriesOf(days: readonly number[]): DaySeries {
  return daySeriesOfRows(days.map((day) => ({ earliest: day, latest: day, isUncertain: false, count: 1 })));
}

function isRejected({ p }: ChanceFigure): boolean {
  return p.atCertain <= level;
}

function noRejections(): Record<TestName, number> {
  return { analytic: 0, distinctDays: 0, shuffle: 0, gaps: 0, rotation: 0 };
}

function rounded(shares: Record<TestName, number>): Record<TestName, number> {
  const all = noRejections();
  for (const name of testNames) all[name] = round(shares[name]);
  return all;
}

/** To four digits: sums of 1/400 are not exact. */
function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
