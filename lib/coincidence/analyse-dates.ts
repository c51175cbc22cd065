import { dayNumber } from "@/lib/dates/civil-day";
import type { AnalysisInput } from "./analysis-input";
import { listAnalysisPairs, type PairList } from "./analysis-pairs";
import type { ChanceFigure, ChanceTests, CountSpan, ObservedCount } from "./chance-tests";
import { daySeriesOfRows, isExactSeries } from "./day-series";
import { finishTests } from "./finish-tests";
import { rateOfDaySeries } from "./rate-of-day-series";
import type { RateCount } from "./rates";
import { runSurrogates, type SurrogatePart, surrogatesOf } from "./run-surrogates";
import { type DaySeriesPlan, layDaySeriesPlan } from "./test-day-series";
import { type RateSide, surrogateTestNames, type TestName } from "./test-names";

/** A number where every date of the request is one known day; its two ends where any date is vague. */
export type Figure = number | { low: number; high: number };

/** One rate of a reader's dates, and what chance would give. */
export interface AnalysisRate {
  /** Over all dates given, those outside the window too. */
  count: Figure;
  total: Figure;
  rate: Figure;
  /** That of `shuffle`. */
  expected: Figure;
  expectedBy: Record<TestName, Figure>;
  p: Record<TestName, Figure>;
  /** What the tests count: dates on the observed days, with a partner there. */
  observed: { count: Figure; total: Figure };
}

/** Two dates, as they were written, that the rule relates; `lagDays` is consequent minus antecedent. */
export interface AnalysisPair {
  antecedent: string;
  consequent: string;
  lagDays: Figure;
  /** Given where any date of the request is vague. */
  certainty?: "certain" | "possible";
}

/** The answer to a request of an analysis. */
export interface AnalysisAnswer {
  precursor: AnalysisRate;
  trigger: AnalysisRate;
  /** The first `mostPairs`, in order of the consequents' days, the nearest antecedent first. */
  pairs: AnalysisPair[];
  pairCount: number;
  arePairsCut: boolean;
  /** w: the chance that two random observed days make a pair; 0 where none can. */
  dailyChance: Figure;
  /** False where no two observed days could make a pair: then every p is 1 and means nothing. */
  isTestable: boolean;
  observedDayCount: number;
  /** Surrogates drawn for `shuffle` and `gaps`; `rotation` runs through every shift. */
  shuffles: number;
  seed: number;
}

/** What is known before any surrogate is drawn; plain data. */
export interface Analysis {
  plan: DaySeriesPlan;
  rates: Record<RateSide, RateCount>;
  pairs: PairList;
  isVague: boolean;
}

/** Counts and tests a reader's own two lists in one go. Dates that are repeated count as separate events. */
export function analyseDates(input: AnalysisInput): AnalysisAnswer {
  const analysis = layAnalysis(input);
  const parts = surrogateTestNames.map((test) =>
    runSurrogates(analysis.plan, test, 0, surrogatesOf(analysis.plan, test)),
  );
  return finishAnalysis(analysis, parts);
}

/** Counts, and lays the tests out to be drawn in parts by `runSurrogates(analysis.plan, …)`. */
export function layAnalysis(input: AnalysisInput): Analysis {
  const { window, coverageGaps, direction, days: windowDays, offset: offsetDays, shuffles, seed } = input;
  const antecedents = seriesOf(input.antecedents);
  const consequents = seriesOf(input.consequents);
  const rule = { antecedents, consequents, direction, windowDays, offsetDays };
  const rates = rateOfDaySeries(rule);
  return {
    plan: layDaySeriesPlan({ ...rule, observation: { ...window, gaps: coverageGaps }, shuffles, seed }),
    rates: { precursor: rates.precursor.byEvent, trigger: rates.trigger.byEvent },
    pairs: listAnalysisPairs(input, rule),
    isVague: !isExactSeries(antecedents) || !isExactSeries(consequents),
  };
}

/** The answer from the parts that were drawn, in any order. Throws RangeError when a surrogate is missing. */
export function finishAnalysis(analysis: Analysis, parts: readonly SurrogatePart[]): AnalysisAnswer {
  const { plan, rates, pairs, isVague } = analysis;
  const tests = finishTests(plan, parts);
  const figure = (one: number, other: number): Figure =>
    isVague ? { low: Math.min(one, other), high: Math.max(one, other) } : one;
  return {
    precursor: rateOf(rates.precursor, tests, "precursor", figure),
    trigger: rateOf(rates.trigger, tests, "trigger", figure),
    pairs: pairs.listed.map(({ antecedent, consequent, lag, certainty }) => ({
      antecedent,
      consequent,
      lagDays: figure(lag.minDays, lag.maxDays),
      ...(isVague ? { certainty } : {}),
    })),
    pairCount: pairs.count,
    arePairsCut: pairs.listed.length < pairs.count,
    dailyChance: figure(plan.grid?.pairProbability ?? 0, plan.grid?.pairProbability ?? 0),
    isTestable: tests.isTestable,
    observedDayCount: tests.observedDayCount,
    shuffles: tests.shuffles,
    seed: tests.seed,
  };
}

type ToFigure = (one: number, other: number) => Figure;

function rateOf(
  { certain, possible, total, low, high }: RateCount,
  tests: ChanceTests,
  side: RateSide,
  figure: ToFigure,
): AnalysisRate {
  const expectedBy = byTest(tests, side, ({ expected, expectedAtPossible }) =>
    figure(expected, expectedAtPossible),
  );
  return {
    count: figure(certain, possible),
    total: figure(total, total),
    rate: figure(low ?? 0, high ?? 0),
    expected: expectedBy.shuffle,
    expectedBy,
    p: byTest(tests, side, ({ p }) => figure(p.atPossible, p.atCertain)),
    observed: observedFigures(tests.observed[side], figure),
  };
}

function observedFigures(
  { atPossible, atCertain }: CountSpan<ObservedCount>,
  figure: ToFigure,
): AnalysisRate["observed"] {
  return {
    count: figure(atCertain.count, atPossible.count),
    total: figure(atCertain.total, atPossible.total),
  };
}

function byTest(
  tests: ChanceTests,
  side: RateSide,
  read: (chance: ChanceFigure) => Figure,
): Record<TestName, Figure> {
  return {
    analytic: read(tests.analytic[side]),
    distinctDays: read(tests.distinctDays[side]),
    shuffle: read(tests.shuffle[side]),
    gaps: read(tests.gaps[side]),
    rotation: read(tests.rotation[side]),
  };
}

function seriesOf(dates: AnalysisInput["antecedents"]): ReturnType<typeof daySeriesOfRows> {
  return daySeriesOfRows(
    dates.map(({ start, isUncertain }) => ({
      earliest: dayNumber(start.earliest),
      latest: dayNumber(start.latest),
      isUncertain,
      count: 1,
    })),
  );
}
