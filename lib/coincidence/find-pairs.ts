import { type AntecedentIndex, antecedentsWithin, indexAntecedents } from "./antecedent-index";
import type { DatedEvent } from "./dated-event";
import {
  allowedLags,
  assertWindow,
  type Direction,
  type LagRange,
  lagBetween,
  type SameDayOrder,
  sameDayOrder,
  windowNeeded,
} from "./direction";
import { compareEventDays, compareIds, type EventDays, toEventDays } from "./event-days";

/** The two series and the rule that relates them; windows and offsets in days. */
export interface RuleInput {
  antecedents: readonly DatedEvent[];
  consequents: readonly DatedEvent[];
  direction: Direction;
  windowDays: number;
  offsetDays: number;
}

/** Certain: the rule is met whatever the vague dates turn out to be; possible: it may be. */
export type Certainty = "certain" | "possible";

/** An antecedent and a consequent that the rule relates. */
export interface Pair {
  antecedentId: string;
  consequentId: string;
  /** Consequent minus antecedent. */
  lag: LagRange;
  certainty: Certainty;
  /** Null unless both are surely of one known day. */
  sameDayOrder: SameDayOrder | null;
}

/**
 * All pairs of the rule, ordered by consequent (its days, then id), then by the smallest and the largest
 * distance in days, then by antecedent id. Throws RangeError on a negative window or offset.
 */
export function findPairs(input: RuleInput): Pair[] {
  assertWindow(input.windowDays, input.offsetDays);
  const index = indexAntecedents(input.antecedents);
  const pairs: Pair[] = [];
  for (const consequent of input.consequents.map(toEventDays).sort(compareEventDays)) {
    for (const pair of pairsOfConsequent(consequent, index, input)) pairs.push(pair);
  }
  return pairs;
}

/** The pairs of one consequent, in the order of `findPairs`. */
export function pairsOfConsequent(
  consequent: EventDays,
  index: AntecedentIndex,
  { direction, windowDays, offsetDays }: Pick<RuleInput, "direction" | "windowDays" | "offsetDays">,
): Pair[] {
  const reach = reachOf(consequent, direction, windowDays, offsetDays);
  if (reach === null) return [];
  const own: Pair[] = [];
  for (const antecedent of antecedentsWithin(index, reach.fromDay, reach.toDay)) {
    const needed = windowNeeded(antecedent, consequent, direction, offsetDays);
    if (needed.possibleDays > windowDays) continue;
    own.push({
      antecedentId: antecedent.event.id,
      consequentId: consequent.event.id,
      lag: lagBetween(antecedent, consequent),
      certainty: needed.certainDays <= windowDays ? "certain" : "possible",
      sameDayOrder: sameDayOrder(antecedent, consequent),
    });
  }
  return own.sort(compareByDistance);
}

/** The days (numbers) on which a partner of the consequent may start; null when it can have none. */
export function reachOf(
  consequent: EventDays,
  direction: Direction,
  windowDays: number,
  offsetDays: number,
): { fromDay: number; toDay: number } | null {
  if (direction === "betweenPublicAndHeld") {
    if (consequent.madePublic === null) return null;
    return { fromDay: consequent.madePublic.earliest, toDay: consequent.latest };
  }
  const lags = allowedLags(direction, windowDays, offsetDays);
  return { fromDay: consequent.earliest - lags.maxDays, toDay: consequent.latest - lags.minDays };
}

/** Orders pairs of one consequent: the nearest first, then the narrower range, then the antecedent's id. */
export function compareByDistance(left: PairLag, right: PairLag): number {
  return (
    nearestDays(left.lag) - nearestDays(right.lag) ||
    farthestDays(left.lag) - farthestDays(right.lag) ||
    compareIds(left.antecedentId, right.antecedentId)
  );
}

type PairLag = Pick<Pair, "antecedentId" | "lag">;

function nearestDays(lag: LagRange): number {
  return Math.max(0, lag.minDays, -lag.maxDays);
}

function farthestDays(lag: LagRange): number {
  return Math.max(-lag.minDays, lag.maxDays);
}
