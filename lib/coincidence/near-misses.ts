import { antecedentsWithin, indexAntecedents } from "./antecedent-index";
import {
  allowedLags,
  assertWindow,
  type Direction,
  isRefusedByClock,
  type LagRange,
  lagBetween,
  type SameDayOrder,
  sameDayOrder,
  windowNeeded,
} from "./direction";
import { compareEventDays, type EventDays, toEventDays } from "./event-days";
import { type Certainty, compareByDistance, type RuleInput, reachOf } from "./find-pairs";

/** An antecedent and a consequent that miss the rule, but by no more than its window. */
export interface NearMiss {
  antecedentId: string;
  consequentId: string;
  /** Consequent minus antecedent. */
  lag: LagRange;
  /** Possible when only a part of the lags that the dates leave open is near. */
  certainty: Certainty;
  /** `tooEarly`: the consequent came too early for the rule (its lag is too small); `tooLate`: too late. */
  side: "tooEarly" | "tooLate";
  sameDayOrder: SameDayOrder | null;
}

/** How far the lags of a pair lie outside the rule, in days, and on which side of it. */
interface Miss {
  side: NearMiss["side"];
  leastDays: number;
  mostDays: number;
}

/**
 * Pairs that miss the rule and lie inside twice the window: outside the allowed lags by 1 to ΔT days, on
 * either side. For `after` with ΔT = 7 and τ = 0 that is a lag of 8 to 14 days (`tooLate`) or of −7 to −1
 * (`tooEarly`: the claim came shortly after the contact). A pair of lag 0 that only the clock refuses is a
 * near miss too. `sameDay` has a window of 0 days, so it has none. For `betweenPublicAndHeld` the margin on
 * each side is `windowDays`: a claim shortly before the visit was made public, or shortly after it was held.
 * Same order and errors as `findPairs`.
 */
export function findNearMisses(input: RuleInput): NearMiss[] {
  const { direction, offsetDays } = input;
  assertWindow(input.windowDays, offsetDays);
  const windowDays = direction === "sameDay" ? 0 : input.windowDays;
  const index = indexAntecedents(input.antecedents);
  const misses: NearMiss[] = [];
  for (const consequent of input.consequents.map(toEventDays).sort(compareEventDays)) {
    const reach = reachOf(consequent, direction, windowDays, offsetDays);
    if (reach === null) continue;
    const own: NearMiss[] = [];
    for (const antecedent of antecedentsWithin(index, reach.fromDay - windowDays, reach.toDay + windowDays)) {
      const needed = windowNeeded(antecedent, consequent, direction, offsetDays);
      if (needed.possibleDays <= windowDays) continue;
      const order = sameDayOrder(antecedent, consequent);
      const miss = isRefusedByClock(direction, order)
        ? missByClock(consequent, direction)
        : missByDays(antecedent, consequent, direction, windowDays, offsetDays);
      if (miss === null || miss.leastDays > windowDays) continue;
      const isDoubtful = antecedent.event.isUncertain || consequent.event.isUncertain;
      own.push({
        antecedentId: antecedent.event.id,
        consequentId: consequent.event.id,
        lag: lagBetween(antecedent, consequent),
        certainty: miss.mostDays <= windowDays && !isDoubtful ? "certain" : "possible",
        side: miss.side,
        sameDayOrder: order,
      });
    }
    for (const miss of own.sort(compareByDistance)) misses.push(miss);
  }
  return misses;
}

/** The clock alone refuses a pair of lag 0, which the search has already found to lie within reach. */
function missByClock(consequent: EventDays, direction: Direction): Miss | null {
  if (direction === "betweenPublicAndHeld" && isMadePublicLater(consequent)) return null;
  return { side: direction === "before" ? "tooLate" : "tooEarly", leastDays: 0, mostDays: 0 };
}

/** Null when the days of the pair do not lie wholly on one side of the rule. */
function missByDays(
  antecedent: EventDays,
  consequent: EventDays,
  direction: Direction,
  windowDays: number,
  offsetDays: number,
): Miss | null {
  if (direction === "betweenPublicAndHeld") return missBetween(antecedent, consequent);
  const allowed = allowedLags(direction, windowDays, offsetDays);
  const lag = lagBetween(antecedent, consequent);
  if (lag.maxDays < allowed.minDays) {
    const leastDays = allowed.minDays - lag.maxDays;
    return { side: "tooEarly", leastDays, mostDays: allowed.minDays - lag.minDays };
  }
  if (lag.minDays > allowed.maxDays) {
    const leastDays = lag.minDays - allowed.maxDays;
    return { side: "tooLate", leastDays, mostDays: lag.maxDays - allowed.maxDays };
  }
  return null;
}

function missBetween(antecedent: EventDays, consequent: EventDays): Miss | null {
  const open = consequent.madePublic;
  // A contact made public only after it was held leaves no days between, so nothing can nearly fall there.
  if (open === null || isMadePublicLater(consequent)) return null;
  if (antecedent.earliest > consequent.latest) {
    const leastDays = antecedent.earliest - consequent.latest;
    return { side: "tooEarly", leastDays, mostDays: antecedent.latest - consequent.earliest };
  }
  if (antecedent.latest < open.earliest) {
    const leastDays = open.earliest - antecedent.latest;
    return { side: "tooLate", leastDays, mostDays: open.latest - antecedent.earliest };
  }
  return null;
}

function isMadePublicLater(consequent: EventDays): boolean {
  return consequent.madePublic !== null && consequent.madePublic.earliest > consequent.latest;
}
