import { antecedentsWithin, indexAntecedents } from "./antecedent-index";
import type { DatedEvent } from "./dated-event";
import { assertWindow, type Direction, windowNeeded } from "./direction";
import { toEventDays } from "./event-days";
import { reachOf } from "./find-pairs";

/** Counts of events with a partner at one window; certain ≤ possible ≤ total. */
export interface StepCount {
  certain: number;
  possible: number;
  total: number;
}

/** One step of the line of rates over windows. */
export interface WindowStep {
  windowDays: number;
  precursor: StepCount;
  trigger: StepCount;
}

/** What the step line is drawn for; `maxWindowDays` is the last step. */
export interface StepLineInput {
  direction: Direction;
  offsetDays: number;
  maxWindowDays: number;
}

/**
 * The counts of the rule for every window from 0 to `maxWindowDays`, from one pass over the pairs: each event
 * keeps the smallest window at which it gains a partner. Same errors as `findPairs`. Consequents that the
 * direction cannot test (no day made public) are not in the totals.
 */
export function countByWindow(
  antecedents: readonly DatedEvent[],
  consequents: readonly DatedEvent[],
  { direction, offsetDays, maxWindowDays }: StepLineInput,
): WindowStep[] {
  assertWindow(maxWindowDays, offsetDays);
  const index = indexAntecedents(antecedents);
  const precursor = new SmallestWindows();
  const trigger = new SmallestWindows();
  let testable = 0;
  for (const consequent of consequents.map(toEventDays)) {
    const reach = reachOf(consequent, direction, maxWindowDays, offsetDays);
    if (reach === null) continue;
    testable += 1;
    for (const antecedent of antecedentsWithin(index, reach.fromDay, reach.toDay)) {
      const needed = windowNeeded(antecedent, consequent, direction, offsetDays);
      precursor.note(consequent.event.id, needed.certainDays, needed.possibleDays);
      trigger.note(antecedent.event.id, needed.certainDays, needed.possibleDays);
    }
  }
  const precursorSteps = precursor.steps(maxWindowDays, testable);
  const triggerSteps = trigger.steps(maxWindowDays, antecedents.length);
  return precursorSteps.map((step, windowDays) => ({
    windowDays,
    precursor: step,
    trigger: triggerSteps[windowDays] ?? { certain: 0, possible: 0, total: antecedents.length },
  }));
}

/** For each event the smallest window at which it has a certain partner, and a possible one. */
class SmallestWindows {
  readonly #certainDays = new Map<string, number>();
  readonly #possibleDays = new Map<string, number>();

  note(id: string, certainDays: number, possibleDays: number): void {
    keepSmaller(this.#certainDays, id, certainDays);
    keepSmaller(this.#possibleDays, id, possibleDays);
  }

  steps(maxWindowDays: number, total: number): StepCount[] {
    const certain = countUpTo(this.#certainDays, maxWindowDays);
    const possible = countUpTo(this.#possibleDays, maxWindowDays);
    return certain.map((count, windowDays) => ({
      certain: count,
      possible: possible[windowDays] ?? 0,
      total,
    }));
  }
}

function keepSmaller(smallest: Map<string, number>, id: string, days: number): void {
  if (days < (smallest.get(id) ?? Infinity)) smallest.set(id, days);
}

/** How many events need a window of at most 0, 1, … `maxWindowDays` days. */
function countUpTo(smallest: ReadonlyMap<string, number>, maxWindowDays: number): number[] {
  const counts = new Array<number>(maxWindowDays + 1).fill(0);
  for (const days of smallest.values()) {
    if (days <= maxWindowDays) counts[days] = (counts[days] ?? 0) + 1;
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}
