import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { daySeriesOf } from "@/lib/coincidence/day-series";
import { analyticTest } from "@/lib/coincidence/null-models/analytic-test";
import { layChanceGrid } from "@/lib/coincidence/null-models/chance-grid";
import { type ObservationWindow, observedDays } from "@/lib/coincidence/observation-window";
import { RandomStream } from "@/lib/coincidence/random-stream";
import { rateOfDaySeries } from "@/lib/coincidence/rate-of-day-series";
import { runSurrogates, surrogatesOf } from "@/lib/coincidence/run-surrogates";
import { scanWindows } from "@/lib/coincidence/scan-windows";
import { layDaySeriesPlan } from "@/lib/coincidence/test-day-series";
import type { SurrogateTestName } from "@/lib/coincidence/test-names";
import { dayFromNumber } from "@/lib/dates/civil-day";
import { cpuMs, medianCpuMs } from "./analysis-clock";
import { countNaively, drawNaively, type NaiveSeries } from "./analysis-naive";
import type { AnalysisRow } from "./results-text";

/** A century of days. */
const dayCount = 36_500;
const windowDays = 3;
const shuffles = 1000;
const windowCount = 31;
const offsetCount = 15;
const observation: ObservationWindow = { from: dayFromNumber(0), to: dayFromNumber(dayCount - 1), gaps: [] };

/** Two series of one size on random days. */
interface Case {
  size: number;
  antecedents: DatedEvent[];
  consequents: DatedEvent[];
  naive: { antecedents: NaiveSeries; consequents: NaiveSeries };
}

/**
 * Times the analysis at the sizes of our goals, in CPU milliseconds (the median of several runs, warm), beside a loop
 * over all pairs. Where that would take minutes, it runs a few surrogates and is reckoned from them.
 */
export function measureAnalysisRows(seed: number): AnalysisRow[] {
  const small = makeCase(500, seed);
  const large = makeCase(10_000, seed);
  return [
    ratesRow(large),
    surrogatesRow(small, "shuffle", "1,000 shuffles", null),
    surrogatesRow(large, "shuffle", "1,000 shuffles", 300),
    surrogatesRow(large, "gaps", "1,000 permutations of the gaps", 1120),
    surrogatesRow(large, "rotation", `all ${(dayCount - 1).toLocaleString("en-GB")} rotations`, null),
    scanRow(small, 100),
    scanRow(large, 1500),
  ];
}

function makeCase(size: number, seed: number): Case {
  const stream = new RandomStream(seed, size);
  const draw = (prefix: string): DatedEvent[] =>
    Array.from(drawNaively(stream, size, dayCount), (number, at) => {
      const day = dayFromNumber(number);
      const start = { earliest: day, latest: day };
      return { id: `${prefix}${at}`, start, isUncertain: false, clock: null, madePublic: null };
    });
  return {
    size,
    antecedents: draw("a"),
    consequents: draw("c"),
    naive: {
      antecedents: drawNaively(stream, size, dayCount),
      consequents: drawNaively(stream, size, dayCount),
    },
  };
}

function sizeWords({ size }: Case): string {
  const words = size.toLocaleString("en-GB");
  return `${words} × ${words}`;
}

function ratesRow(at: Case): AnalysisRow {
  const rule = {
    antecedents: daySeriesOf(at.antecedents),
    consequents: daySeriesOf(at.consequents),
    direction: "after" as const,
    windowDays,
    offsetDays: 0,
  };
  const grid = layChanceGrid(observedDays(observation), "after", windowDays, 0);
  if (grid === null) throw new Error("The rule of the benchmark is testable.");
  const sizes = { consequents: at.size, antecedents: at.size };
  const repeats = 400;
  const oursMs = medianCpuMs(5, () => {
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const rates = rateOfDaySeries(rule);
      analyticTest(grid, sizes, {
        precursor: rates.precursor.byEvent.certain,
        trigger: rates.trigger.byEvent.certain,
      });
    }
  });
  const naiveMs = medianCpuMs(3, () => countNaively(at.naive, 0, windowDays));
  return row(`Rates and analytic p, ${sizeWords(at)}`, oursMs / repeats, naiveMs, false, 0.16);
}

function surrogatesRow(at: Case, test: SurrogateTestName, what: string, goalMs: number | null): AnalysisRow {
  const plan = layDaySeriesPlan({
    antecedents: daySeriesOf(at.antecedents),
    consequents: daySeriesOf(at.consequents),
    direction: "after",
    windowDays,
    offsetDays: 0,
    observation,
    shuffles,
    seed: 1,
  });
  const oursMs = medianCpuMs(5, () => runSurrogates(plan, test, 0, surrogatesOf(plan, test)));
  const few = at.size > 1000 ? 2 : 50;
  const stream = new RandomStream(1, 1);
  const naiveMs = cpuMs(() => {
    for (let surrogate = 0; surrogate < few; surrogate += 1) {
      const antecedents = drawNaively(stream, at.size, dayCount);
      const consequents = drawNaively(stream, at.size, dayCount);
      countNaively({ antecedents, consequents }, 0, windowDays);
    }
  });
  const reckonedMs = (naiveMs / few) * surrogatesOf(plan, test);
  return row(`${what} of ${sizeWords(at)}`, oursMs, reckonedMs, true, goalMs);
}

function scanRow(at: Case, goalMs: number): AnalysisRow {
  const input = {
    antecedents: at.antecedents,
    consequents: at.consequents,
    direction: "after" as const,
    observation,
    shuffles,
    seed: 1,
    maxWindowDays: windowCount - 1,
    maxOffsetDays: offsetCount - 1,
  };
  const oursMs = medianCpuMs(5, () => scanWindows(input));
  const cells = windowCount * offsetCount;
  const few = at.size > 1000 ? 2 : cells;
  const naiveMs = cpuMs(() => {
    for (let cell = 0; cell < few; cell += 1) {
      countNaively(at.naive, Math.floor(cell / windowCount), cell % windowCount);
    }
  });
  const reckonedMs = (naiveMs / few) * cells * shuffles;
  const what = `Scan of ${windowCount} windows by ${offsetCount} offsets with 1,000 shuffles`;
  return row(`${what}, ${sizeWords(at)}`, oursMs, reckonedMs, true, goalMs);
}

function row(
  name: string,
  oursMs: number,
  naiveMs: number,
  isNaiveEstimated: boolean,
  goalMs: number | null,
): AnalysisRow {
  return { name, oursMs, naiveMs, isNaiveEstimated, goalMs };
}
