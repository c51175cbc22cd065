import { countByWindow, type WindowStep } from "@/lib/coincidence/count-by-window";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { evaluateCoincidence, withoutTests } from "@/lib/coincidence/evaluate-rule";
import { rateBetween } from "@/lib/coincidence/rate-between";
import { rateOfDaySeries, stepsOfDaySeries } from "@/lib/coincidence/rate-of-day-series";
import type { SeriesRate } from "@/lib/coincidence/rates";
import type { RateSide } from "@/lib/coincidence/test-names";
import { type CivilDay, dayFromNumber } from "@/lib/dates/civil-day";
import { maxWindowDays } from "@/lib/records/rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import { ruleCoverage } from "@/lib/timeline/rule-coverage";
import type { RuleCoverage, RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TestedSeries } from "@/lib/timeline/tested-series";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { Store } from "../../store";
import { listCoverages } from "./list-coverages";
import { type RuleSeries, readRuleSeries } from "./read-rule-series";

/** A rule counted over the record, and its series, for the tests that may follow. */
export interface CountedRule {
  /** Its `result.tests` is null, whatever the coverage. */
  evaluation: RuleEvaluation;
  series: TestedSeries;
  /** What the rule selects but cannot date; empty where the events are not listed. */
  undated: TimelineEvent[];
  /** Those of them that are consequents. */
  undatedConsequentIds: string[];
}

/**
 * Counts a rule: its two series, pairs, rates, and the counts for every window; no tests. Of more events than are listed
 * there are rates and counts alone. `windowDays` overrides the rule's own; whole days from 0 to 30, else RangeError.
 */
export async function countRule(
  store: Store,
  {
    rule,
    windowDays = rule.definition.windowDays,
    dayOfData,
    mostListed,
  }: { rule: StoredRule; windowDays?: number; dayOfData: CivilDay; mostListed?: number },
): Promise<CountedRule> {
  if (windowDays > maxWindowDays) {
    throw new RangeError(`A window has at most ${maxWindowDays} days; it is ${windowDays}.`);
  }
  const series = await readRuleSeries(store, {
    rule,
    dayOfData,
    ...(mostListed === undefined ? {} : { mostListed }),
  });
  const coverage = ruleCoverage(rule, await listCoverages(store), datedOf(series), dayOfData);
  withoutUndated(coverage, series);
  const base = { rule, windowDays, coverage };
  return series.isListed ? countListed(series, base) : countDays(series, base);
}

type CountedWith = Pick<RuleEvaluation, "rule" | "windowDays" | "coverage">;

function countListed(series: Extract<RuleSeries, { isListed: true }>, base: CountedWith): CountedRule {
  const { direction, offsetDays } = base.rule.definition;
  const { antecedents, consequents } = series;
  const undated = [...antecedents.undated, ...consequents.undated];
  const dated = { antecedents: antecedents.dated, consequents: consequents.dated };
  const { windowDays } = base;
  return {
    evaluation: {
      ...base,
      isListed: true,
      antecedents: antecedents.events,
      consequents: consequents.events,
      undatedIds: undated.map((event) => event.id),
      undatedCount: undated.length,
      result: evaluateCoincidence({
        ...dated,
        direction,
        windowDays,
        offsetDays,
        ...withoutTests,
      }),
      steps: countByWindow(dated.antecedents, dated.consequents, { direction, offsetDays, maxWindowDays }),
    },
    series: { isListed: true, ...dated },
    undated,
    undatedConsequentIds: consequents.undated.map((event) => event.id),
  };
}

function countDays(series: Extract<RuleSeries, { isListed: false }>, base: CountedWith): CountedRule {
  const { antecedents, consequents } = series;
  const { rates, steps } = ratesByDay(series, base);
  return {
    evaluation: {
      ...base,
      isListed: false,
      antecedents: [],
      consequents: [],
      undatedIds: [],
      undatedCount: series.undated,
      result: {
        pairs: [],
        nearMisses: [],
        rates: { ...rates, consequentsWithoutPartner: [], antecedentsWithoutPartner: [] },
        notTestableIds: [],
        tests: null,
        noTestsReason: "coverageNotDeclared",
      },
      steps,
    },
    series: { isListed: false, antecedents, consequents },
    undated: [],
    undatedConsequentIds: [],
  };
}

/** Rates and the counts for every window; between the day made public and the day held the window plays no part. */
function ratesByDay(
  { antecedents, consequents, between }: Extract<RuleSeries, { isListed: false }>,
  { rule, windowDays }: CountedWith,
): { rates: Record<RateSide, SeriesRate>; steps: WindowStep[] } {
  const { direction, offsetDays } = rule.definition;
  if (direction !== "betweenPublicAndHeld") {
    const asked = { direction, offsetDays };
    return {
      rates: rateOfDaySeries({ antecedents, consequents, ...asked, windowDays }),
      steps: stepsOfDaySeries(antecedents, consequents, { ...asked, maxWindowDays }),
    };
  }
  if (between === null) throw new Error("The series of this direction has the days made public.");
  const rates = rateBetween(antecedents, between);
  const { precursor, trigger } = { precursor: rates.precursor.byEvent, trigger: rates.trigger.byEvent };
  const steps = Array.from({ length: maxWindowDays + 1 }, (_, days) => ({
    windowDays: days,
    precursor,
    trigger,
  }));
  return { rates, steps };
}

/** What coverage is compared with: the events, or one for each of their days. */
function datedOf(series: RuleSeries): DatedEvent[] {
  if (series.isListed) return [...series.antecedents.dated, ...series.consequents.dated];
  return [series.antecedents, series.consequents].flatMap((side) =>
    Array.from(side.earliest, (earliest, at) => ({
      id: String(at),
      start: { earliest: dayFromNumber(earliest), latest: dayFromNumber(side.latest[at] ?? earliest) },
      isUncertain: side.isUncertain[at] === 1,
      clock: null,
      madePublic: null,
    })),
  );
}

/** What lacks the date that the rule asks for cannot be counted, so the series is not whole, whatever was declared. */
function withoutUndated(coverage: RuleCoverage, series: RuleSeries): void {
  const count = series.isListed
    ? series.antecedents.undated.length + series.consequents.undated.length
    : series.undated;
  if (count === 0) return;
  coverage.isDeclaredComplete = false;
  coverage.reasons.push(
    count === 1
      ? "One event of the rule lacks the date that it asks for, so no chance is given."
      : `${count} events of the rule lack the date that it asks for, so no chance is given.`,
  );
}
