import { dayNumber } from "../dates/civil-day";
import { spanOf } from "./event-span";
import type { FigureRule } from "./figure-input";
import type { TimelineContact } from "./timeline-event";

/** Days, both included, as numbers. */
export interface DayRun {
  first: number;
  last: number;
}

/**
 * The days in which a partner of the contact would count, by its days as known; null where the direction cannot be
 * asked of it. The contact may be the rule's consequent or its antecedent.
 */
export function windowOf(contact: TimelineContact, rule: FigureRule): DayRun | null {
  const { earliest, latestStart } = spanOf(contact);
  const { windowDays, offsetDays } = rule;
  switch (rule.direction) {
    case "sameDay":
      return { first: earliest, last: latestStart };
    case "betweenPublicAndHeld":
      if (contact.madePublic === null) return null;
      return { first: dayNumber(contact.madePublic.earliestDay), last: latestStart };
    case "either":
      return { first: earliest - offsetDays - windowDays, last: latestStart - offsetDays + windowDays };
    case "after":
    case "before": {
      const looksBack = (rule.direction === "after") === rule.consequentIds.has(contact.id);
      return looksBack
        ? { first: earliest - offsetDays - windowDays, last: latestStart - offsetDays }
        : { first: earliest + offsetDays, last: latestStart + offsetDays + windowDays };
    }
  }
}

/** Runs that overlap or touch become one; in order of day. */
export function mergeRuns(runs: readonly DayRun[]): DayRun[] {
  const merged: DayRun[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    if (last !== undefined && run.first <= last.last + 1) last.last = Math.max(last.last, run.last);
    else merged.push({ ...run });
  }
  return merged;
}
