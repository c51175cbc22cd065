import type { DatedEvent } from "../coincidence/dated-event";
import {
  intersectWindows,
  type ObservationWindow,
  observedDays,
  windowOf,
} from "../coincidence/observation-window";
import { type CivilDay, firstCivilDay, lastCivilDay } from "../dates/civil-day";
import { formatEdtf } from "../dates/format-edtf";
import { type CoverageInput, isInsideCoverage } from "../records/coverage";
import type { EventFilter } from "../records/event-filter";
import type { RuleInput } from "../records/rule";
import type { RuleCoverage } from "./rule-evaluation";

/** What is declared of some events and days; only what is declared complete counts here. */
export type DeclaredCoverage = Pick<CoverageInput, "filter" | "from" | "to" | "gaps" | "isComplete">;

interface Days {
  from: CivilDay | null;
  to: CivilDay | null;
}

/**
 * Whether chance may be spoken of for a rule: both series must be declared complete on all its days, and every event that
 * the rule counts must, or may, lie inside those days. `events` are all events of both series; days after `dayOfData` are
 * not observed.
 */
export function ruleCoverage(
  rule: Pick<RuleInput, "definition" | "words">,
  coverages: readonly DeclaredCoverage[],
  events: readonly DatedEvent[],
  dayOfData: CivilDay,
): RuleCoverage {
  const { definition, words } = rule;
  const antecedents = declaredDays(definition.antecedent, definition, coverages, dayOfData);
  const consequents = declaredDays(definition.consequent, definition, coverages, dayOfData);
  const reasons: string[] = [];
  if (antecedents === null) reasons.push(`The ${words.antecedentMany} recorded here are a selection.`);
  if (consequents === null) reasons.push(`The ${words.consequentMany} recorded here are a selection.`);
  if (antecedents === null || consequents === null) {
    return { isDeclaredComplete: false, observation: null, reasons };
  }
  const observation = intersectWindows(antecedents, consequents);
  if (observation === null) {
    reasons.push(
      `There is no day for which both the ${words.antecedentMany} and the ${words.consequentMany} are declared complete.`,
    );
    return { isDeclaredComplete: false, observation, reasons };
  }
  if (!holdsAll(observation, definition, events)) {
    const span = `${formatEdtf(observation.from)} to ${formatEdtf(observation.to)}`;
    reasons.push(`The record is declared complete from ${span} only; outside these days it is a selection.`);
  }
  return { isDeclaredComplete: reasons.length === 0, observation, reasons };
}

/** The days of the rule for which what `asked` selects is declared complete, from all declarations together. */
function declaredDays(
  asked: EventFilter,
  rule: Days,
  coverages: readonly DeclaredCoverage[],
  dayOfData: CivilDay,
): ObservationWindow | null {
  const days = new Set<number>();
  for (const coverage of coverages) {
    if (!coverage.isComplete || !isInsideCoverage(asked, coverage.filter)) continue;
    // The days that a declaration's own filter sets bound it too, as those of the series bound the question.
    const from = latestOf(coverage.from, coverage.filter.from, asked.from, rule.from);
    // Of days to come nothing is recorded yet, whatever was declared.
    const to = earliestOf(coverage.to, coverage.filter.to, asked.to, rule.to, dayOfData);
    if (from > to) continue;
    for (const day of observedDays({ from, to, gaps: coverage.gaps })) days.add(day);
  }
  return windowOf(Int32Array.from(days).sort());
}

function latestOf(...days: (CivilDay | null)[]): CivilDay {
  return days.reduce<CivilDay>((latest, day) => (day !== null && day > latest ? day : latest), firstCivilDay);
}

function earliestOf(...days: (CivilDay | null)[]): CivilDay {
  return days.reduce<CivilDay>((first, day) => (day !== null && day < first ? day : first), lastCivilDay);
}

/**
 * Whether the rule's own days, where it has some, lie within the days observed, and no event surely lies outside them
 * (gaps aside). An event that may lie inside is no fault: the tests take the extremes over it.
 */
function holdsAll(observed: ObservationWindow, rule: Days, events: readonly DatedEvent[]): boolean {
  const isSpanHeld =
    (rule.from === null || observed.from <= rule.from) && (rule.to === null || rule.to <= observed.to);
  return (
    isSpanHeld && events.every(({ start }) => observed.from <= start.latest && start.earliest <= observed.to)
  );
}
