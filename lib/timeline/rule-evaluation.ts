import type { WindowStep } from "../coincidence/count-by-window";
import type { CoincidenceResult } from "../coincidence/evaluate-rule";
import type { ObservationWindow } from "../coincidence/observation-window";
import type { StoredRule } from "../records/stored-rule";
import type { TimelineEvent } from "./timeline-event";

/** Whether chance may be spoken of. */
export interface RuleCoverage {
  /** The record is declared complete for both series of the rule, on all its days. */
  isDeclaredComplete: boolean;
  /** The days for which both series are declared complete; null where there is none. */
  observation: ObservationWindow | null;
  /** Whole sentences that say why chance may not be spoken of; empty where it may. */
  reasons: string[];
}

/** All that a page says of a rule, with the events behind it. */
export interface RuleEvaluation {
  rule: StoredRule;
  /** The window asked for, else that of the rule, in days. */
  windowDays: number;
  /**
   * False where the rule selects too many events to list them: then `antecedents`, `consequents`, `undatedIds` and every list
   * of the result are empty, and rates, steps and tests tell all.
   */
  isListed: boolean;
  /** What the rule selects and can date, by (earliestDay, id). */
  antecedents: TimelineEvent[];
  consequents: TimelineEvent[];
  /** Ids of events that the rule selects but that lack the date it asks for. */
  undatedIds: string[];
  /** How many these are, listed or not. */
  undatedCount: number;
  result: CoincidenceResult;
  /** The counts for every window from 0 to the largest. */
  steps: WindowStep[];
  coverage: RuleCoverage;
}
