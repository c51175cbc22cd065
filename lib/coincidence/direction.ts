import { instantOf } from "@/lib/dates/civil-day";
import type { DayNumbers, EventDays } from "./event-days";

/**
 * How a rule relates an antecedent a (by default a claim, by the day announced) to a consequent c (by default
 * a contact, by the day held), with the window ΔT and the offset τ in days:
 *
 * - `after`: 0 ≤ (c − τ) − a ≤ ΔT, the contact was held after the claim was announced;
 * - `before`, the mirror: 0 ≤ a − (c + τ) ≤ ΔT;
 * - `either`: |(c − τ) − a| ≤ ΔT;
 * - `sameDay`: c = a, whatever ΔT and τ;
 * - `betweenPublicAndHeld`: the day c was made public ≤ a ≤ the day c was held, whatever ΔT and τ.
 *
 * At lag 0 the clock times decide where both are known. A contact that came before the claim on that day did
 * not follow it: no pair for `after` and `betweenPublicAndHeld`; a claim that came first makes no pair for
 * `before`. `either` and `sameDay` do not ask for an order.
 */
export type Direction = "after" | "before" | "either" | "sameDay" | "betweenPublicAndHeld";

/** A direction whose rule is a range of lags, the same for every pair: all but `betweenPublicAndHeld`. */
export type LagDirection = Exclude<Direction, "betweenPublicAndHeld">;

/** Which of two events of one known day came first by the clock. */
export type SameDayOrder = "antecedentFirst" | "consequentFirst" | "unknown";

/** A range of lags c − a in days, both ends included. */
export interface LagRange {
  minDays: number;
  maxDays: number;
}

/** The smallest window ΔT (days) at which a pair is certain, and possible; Infinity: at no window. */
export interface WindowNeeded {
  certainDays: number;
  possibleDays: number;
}

const never: WindowNeeded = { certainDays: Infinity, possibleDays: Infinity };

/** The lags c − a that the rule allows. */
export function allowedLags(direction: LagDirection, windowDays: number, offsetDays: number): LagRange {
  switch (direction) {
    case "after":
      return { minDays: offsetDays, maxDays: offsetDays + windowDays };
    case "before":
      return { minDays: -offsetDays - windowDays, maxDays: -offsetDays };
    case "either":
      return { minDays: offsetDays - windowDays, maxDays: offsetDays + windowDays };
    case "sameDay":
      return { minDays: 0, maxDays: 0 };
  }
}

/** Every lag that the days of the two events leave open. */
export function lagBetween(antecedent: DayNumbers, consequent: DayNumbers): LagRange {
  return {
    minDays: consequent.earliest - antecedent.latest,
    maxDays: consequent.latest - antecedent.earliest,
  };
}

/** The order within the day, or null when the two are not surely of one known day. */
export function sameDayOrder(antecedent: EventDays, consequent: EventDays): SameDayOrder | null {
  if (!antecedent.isExact || !consequent.isExact || antecedent.earliest !== consequent.earliest) return null;
  const first = instantOfStart(antecedent);
  const second = instantOfStart(consequent);
  if (first === null || second === null || first === second) return "unknown";
  return first < second ? "antecedentFirst" : "consequentFirst";
}

/** Whether the clock shows that a pair of lag 0 stands the wrong way round for the direction. */
export function isRefusedByClock(direction: Direction, order: SameDayOrder | null): boolean {
  switch (direction) {
    case "after":
    case "betweenPublicAndHeld":
      return order === "consequentFirst";
    case "before":
      return order === "antecedentFirst";
    case "either":
    case "sameDay":
      return false;
  }
}

/**
 * The rule, stated once: a pair is certain when every lag that its dates leave open meets the rule and neither
 * date carries "?", possible when only some do. Pairs, counts by window and tests all read it from here.
 */
export function windowNeeded(
  antecedent: EventDays,
  consequent: EventDays,
  direction: Direction,
  offsetDays: number,
): WindowNeeded {
  if (isRefusedByClock(direction, sameDayOrder(antecedent, consequent))) return never;
  const needed =
    direction === "betweenPublicAndHeld"
      ? neededBetween(antecedent, consequent)
      : neededForLag(lagBetween(antecedent, consequent), direction, offsetDays);
  const isDoubtful = antecedent.event.isUncertain || consequent.event.isUncertain;
  return isDoubtful ? { ...needed, certainDays: Infinity } : needed;
}

/** Throws RangeError unless the window and the offset are whole numbers of days, 0 or more. */
export function assertWindow(windowDays: number, offsetDays: number): void {
  if (!Number.isInteger(windowDays) || windowDays < 0) {
    throw new RangeError(`The window must be a whole number of days, 0 or more; it is ${windowDays}.`);
  }
  if (!Number.isInteger(offsetDays) || offsetDays < 0) {
    throw new RangeError(`The offset must be a whole number of days, 0 or more; it is ${offsetDays}.`);
  }
}

function neededForLag(lag: LagRange, direction: LagDirection, offsetDays: number): WindowNeeded {
  switch (direction) {
    case "after":
      return neededForDistance(lag.minDays - offsetDays, lag.maxDays - offsetDays);
    case "before":
      // 0 − x rather than −x: no distance is −0.
      return neededForDistance(0 - lag.maxDays - offsetDays, 0 - lag.minDays - offsetDays);
    case "either": {
      const low = lag.minDays - offsetDays;
      const high = lag.maxDays - offsetDays;
      return { certainDays: Math.max(-low, high), possibleDays: Math.max(0, low, -high) };
    }
    case "sameDay": {
      if (lag.minDays > 0 || lag.maxDays < 0) return never;
      return { certainDays: lag.minDays === lag.maxDays ? 0 : Infinity, possibleDays: 0 };
    }
  }
}

/** One-sided rules: the distance, somewhere from `low` to `high`, must lie from 0 to the window. */
function neededForDistance(low: number, high: number): WindowNeeded {
  if (high < 0) return never;
  return { certainDays: low < 0 ? Infinity : high, possibleDays: Math.max(0, low) };
}

function neededBetween(antecedent: EventDays, consequent: EventDays): WindowNeeded {
  const open = consequent.madePublic;
  if (open === null) return never;
  const isPossible =
    open.earliest <= antecedent.latest &&
    antecedent.earliest <= consequent.latest &&
    open.earliest <= consequent.latest;
  if (!isPossible) return never;
  const isCertain = open.latest <= antecedent.earliest && antecedent.latest <= consequent.earliest;
  return { certainDays: isCertain ? 0 : Infinity, possibleDays: 0 };
}

function instantOfStart(days: EventDays): number | null {
  const { clock, start } = days.event;
  return clock === null ? null : instantOf(start.earliest, clock.at, clock.zone);
}
