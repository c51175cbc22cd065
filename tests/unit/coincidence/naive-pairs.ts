import type { DatedEvent, DayRange } from "@/lib/coincidence/dated-event";
import type { Pair, RuleInput } from "@/lib/coincidence/find-pairs";
import { dayNumber, instantOf } from "@/lib/dates/civil-day";

/**
 * The rule read straight from its definition: every antecedent with every consequent, every day that each may
 * mean. Slow on purpose; the sweeping search is checked against it.
 */
export function naivePairs(rule: RuleInput): Map<string, Pair["certainty"]> {
  const found = new Map<string, Pair["certainty"]>();
  for (const antecedent of rule.antecedents) {
    for (const consequent of rule.consequents) {
      const outcomes = outcomesOf(antecedent, consequent, rule);
      if (!outcomes.includes(true)) continue;
      const isDoubtful = antecedent.isUncertain || consequent.isUncertain;
      const isCertain = !outcomes.includes(false) && !isDoubtful;
      found.set(`${antecedent.id} ${consequent.id}`, isCertain ? "certain" : "possible");
    }
  }
  return found;
}

/** Whether the rule is met, for every combination of days that the dates leave open. */
function outcomesOf(antecedent: DatedEvent, consequent: DatedEvent, rule: RuleInput): boolean[] {
  if (rule.direction === "betweenPublicAndHeld" && consequent.madePublic === null) return [];
  const first = clockOrder(antecedent, consequent);
  const outcomes: boolean[] = [];
  for (const a of daysOf(antecedent.start)) {
    for (const c of daysOf(consequent.start)) {
      const distance = c - rule.offsetDays - a;
      const mirrored = a - (c + rule.offsetDays);
      switch (rule.direction) {
        case "after":
          outcomes.push(distance >= 0 && distance <= rule.windowDays && first !== "consequent");
          break;
        case "before":
          outcomes.push(mirrored >= 0 && mirrored <= rule.windowDays && first !== "antecedent");
          break;
        case "either":
          outcomes.push(Math.abs(distance) <= rule.windowDays);
          break;
        case "sameDay":
          outcomes.push(a === c);
          break;
        case "betweenPublicAndHeld":
          for (const open of daysOf(consequent.madePublic ?? consequent.start)) {
            outcomes.push(open <= a && a <= c && first !== "consequent");
          }
          break;
      }
    }
  }
  return outcomes;
}

function daysOf(range: DayRange): number[] {
  const first = dayNumber(range.earliest);
  return Array.from({ length: dayNumber(range.latest) - first + 1 }, (_, at) => first + at);
}

function clockOrder(antecedent: DatedEvent, consequent: DatedEvent): "antecedent" | "consequent" | null {
  const isOneDay =
    new Set([
      antecedent.start.earliest,
      antecedent.start.latest,
      consequent.start.earliest,
      consequent.start.latest,
    ]).size === 1;
  if (!isOneDay || antecedent.isUncertain || consequent.isUncertain) return null;
  if (antecedent.clock === null || consequent.clock === null) return null;
  const day = antecedent.start.earliest;
  const difference =
    instantOf(day, consequent.clock.at, consequent.clock.zone) -
    instantOf(day, antecedent.clock.at, antecedent.clock.zone);
  if (difference === 0) return null;
  return difference > 0 ? "antecedent" : "consequent";
}
