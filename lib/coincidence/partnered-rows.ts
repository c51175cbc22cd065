import { type DaySeries, isExactSeries } from "./day-series";
import { allowedLags, type LagDirection } from "./direction";
import type { RateSide } from "./test-names";

/** A rule without its window, asked of one side: of the consequents (precursor) or the antecedents (trigger). */
export interface SideRule {
  direction: LagDirection;
  offsetDays: number;
  side: RateSide;
}

/** For each row whether its events have a certain partner, and a possible one (1 or 0). */
export interface PartneredRows {
  certain: Uint8Array;
  possible: Uint8Array;
}

/** For each row the smallest window (days) at which it has a certain partner, and a possible one; `noWindow`: none. */
export interface NeededWindows {
  certain: Int32Array;
  possible: Int32Array;
}

/** A window that is larger than any other. */
export const noWindow = 0x7fffffff;

/**
 * Which rows have a partner inside the window: the rule of `windowNeeded`, decided for a whole series by running
 * maxima over the partners in O(rows). With own days X..Y less the offset, a partner a fits at window D when, for
 * certain, a.latest ≤ X + r and a.earliest ≥ Y − D, and possibly when a.earliest ≤ Y + r and a.latest ≥ X − D; r is D
 * for a two-sided rule and 0 otherwise. The other side and direction are the same rule in mirrored time. Where both
 * series are known days only (`areExact`, which a caller may know), `certain` and `possible` are one array.
 */
export function markPartnered(
  own: DaySeries,
  partners: DaySeries,
  rule: SideRule,
  windowDays: number,
  areExact = isExactSeries(own) && isExactSeries(partners),
): PartneredRows {
  if (areExact) return markExact(own, partners, rule, windowDays);
  const { isMirrored, isTwoSided, offsetDays } = readRule(rule);
  const widthDays = rule.direction === "sameDay" ? 0 : windowDays;
  const reachDays = isTwoSided ? widthDays : 0;
  const view = new OwnDays(own, isMirrored);
  const index = indexPartners(partners, isMirrored);
  const rows = own.earliest.length;
  const possible = new Uint8Array(rows);
  const certain = new Uint8Array(rows);
  for (let step = 0; step < rows; step += 1) {
    const at = isMirrored ? rows - 1 - step : step;
    const from = view.from(at) - offsetDays;
    const to = view.to(at) - offsetDays;
    if (index.latestByEarliest.upTo(to + reachDays) < from - widthDays) continue;
    possible[at] = 1;
    if (own.isUncertain[at] === 1) continue;
    if (index.earliestByLatest.upTo(from + reachDays) >= to - widthDays) certain[at] = 1;
  }
  return { certain, possible };
}

/** Known days only: the first partner not too early must not be too late, and it moves on with the row. */
function markExact(
  own: DaySeries,
  partners: DaySeries,
  { direction, offsetDays, side }: SideRule,
  windowDays: number,
): PartneredRows {
  const { minDays, maxDays } = allowedLags(direction, windowDays, offsetDays);
  const fromDays = side === "precursor" ? -maxDays : minDays;
  const toDays = side === "precursor" ? -minDays : maxDays;
  const ownDays = own.earliest;
  const partnerDays = partners.earliest;
  const isPartnered = new Uint8Array(ownDays.length);
  let next = 0;
  for (let at = 0; at < ownDays.length && next < partnerDays.length; ) {
    const distance = (partnerDays[next] ?? 0) - (ownDays[at] ?? 0);
    // By sign bits rather than branches: which series holds the next day cannot be foretold.
    const isTooEarly = (distance - fromDays) >>> 31;
    const isTooLate = (toDays - distance) >>> 31;
    isPartnered[at] = (1 - isTooEarly) & (1 - isTooLate);
    next += isTooEarly;
    at += 1 - isTooEarly;
  }
  return { certain: isPartnered, possible: isPartnered };
}

/** The window that each row needs, where it is at most `mostDays`; else `noWindow`. */
export function findNeededWindows(
  own: DaySeries,
  partners: DaySeries,
  rule: SideRule,
  mostDays: number,
): NeededWindows {
  const { isMirrored, isTwoSided, offsetDays } = readRule(rule);
  const isSameDay = rule.direction === "sameDay";
  const view = new OwnDays(own, isMirrored);
  const { latestByEarliest, earliestByLatest } = indexPartners(partners, isMirrored);
  const rows = own.earliest.length;
  const needed = { certain: new Int32Array(rows), possible: new Int32Array(rows) };
  const cut = (days: number): number => (days > (isSameDay ? 0 : mostDays) ? noWindow : Math.max(0, days));
  for (let step = 0; step < rows; step += 1) {
    const at = isMirrored ? rows - 1 - step : step;
    const from = view.from(at) - offsetDays;
    const to = view.to(at) - offsetDays;
    needed.possible[at] = isTwoSided
      ? smallestWindow(mostDays, (days) => latestByEarliest.upTo(to + days) >= from - days)
      : cut(from - latestByEarliest.upTo(to));
    if (own.isUncertain[at] === 1) needed.certain[at] = noWindow;
    else {
      needed.certain[at] = isTwoSided
        ? smallestWindow(mostDays, (days) => earliestByLatest.upTo(from + days) >= to - days)
        : cut(to - earliestByLatest.upTo(from));
    }
  }
  return needed;
}

function readRule({ direction, offsetDays, side }: SideRule): {
  isMirrored: boolean;
  isTwoSided: boolean;
  offsetDays: number;
} {
  // Looking forwards in time is looking back in mirrored time; the offset keeps its sign then.
  const isForwards = (direction === "before") !== (side === "trigger");
  return {
    isMirrored: isForwards,
    isTwoSided: direction === "either",
    offsetDays: direction === "sameDay" ? 0 : offsetDays,
  };
}

/** The days of a series as they stand, or mirrored: −latest to −earliest. */
class OwnDays {
  readonly #series: DaySeries;
  readonly #isMirrored: boolean;

  constructor(series: DaySeries, isMirrored: boolean) {
    this.#series = series;
    this.#isMirrored = isMirrored;
  }

  from(at: number): number {
    return this.#isMirrored ? -(this.#series.latest[at] ?? 0) : (this.#series.earliest[at] ?? 0);
  }

  to(at: number): number {
    return this.#isMirrored ? -(this.#series.earliest[at] ?? 0) : (this.#series.latest[at] ?? 0);
  }
}

interface PartnerIndex {
  /** Over all partners: the latest `latest` among those whose earliest day is not beyond a day. */
  latestByEarliest: RunningMax;
  /** Over partners without "?": the latest `earliest` among those whose latest day is not beyond a day. */
  earliestByLatest: RunningMax;
}

function indexPartners(partners: DaySeries, isMirrored: boolean): PartnerIndex {
  const { earliest, latest, isUncertain } = partners;
  const from = isMirrored ? latest.map((day) => -day).reverse() : earliest;
  if (isExactSeries(partners)) {
    const exact = new RunningMax(from, from);
    return { latestByEarliest: exact, earliestByLatest: exact };
  }
  const to = isMirrored ? earliest.map((day) => -day).reverse() : latest;
  const isDoubtful = isMirrored ? isUncertain.slice().reverse() : isUncertain;
  const isSure = (_: number, at: number): boolean => isDoubtful[at] === 0;
  return {
    latestByEarliest: runningMax(from, to),
    earliestByLatest: runningMax(to.filter(isSure), from.filter(isSure)),
  };
}

/** Sorts the days, each with its value, and runs the maximum of the values along them. */
function runningMax(days: Int32Array, values: Int32Array): RunningMax {
  const order = Uint32Array.from(days, (_, at) => at).sort(
    (left, right) => (days[left] ?? 0) - (days[right] ?? 0),
  );
  const best = new Int32Array(order.length);
  let most = -Infinity;
  order.forEach((at, place) => {
    most = Math.max(most, values[at] ?? 0);
    best[place] = most;
  });
  return new RunningMax(
    Int32Array.from(order, (at) => days[at] ?? 0),
    best,
  );
}

/** The largest value up to a day. Quick where it is asked for days that lie near each other, as in a sweep. */
class RunningMax {
  readonly #days: Int32Array;
  readonly #best: Int32Array;
  #place = -1;

  /** `days` ascending; `best`: the running maximum. */
  constructor(days: Int32Array, best: Int32Array) {
    this.#days = days;
    this.#best = best;
  }

  /** −Infinity where no day is that early. */
  upTo(day: number): number {
    const days = this.#days;
    let place = this.#place;
    let steps = 0;
    while (steps < nearSteps && place + 1 < days.length && (days[place + 1] ?? Infinity) <= day) {
      place += 1;
      steps += 1;
    }
    while (steps < nearSteps && place >= 0 && (days[place] ?? -Infinity) > day) {
      place -= 1;
      steps += 1;
    }
    if (steps === nearSteps) place = this.#search(day);
    this.#place = place;
    return place < 0 ? -Infinity : (this.#best[place] ?? -Infinity);
  }

  /** Place of the last day up to `day`, by halving. */
  #search(day: number): number {
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#days[middle] ?? Infinity) <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** A day farther away than so many rows is looked for by halving. */
const nearSteps = 8;

/** The smallest window from 0 to `mostDays` that fits, if a larger one fits whenever a smaller one does. */
function smallestWindow(mostDays: number, fits: (days: number) => boolean): number {
  if (!fits(mostDays)) return noWindow;
  let low = 0;
  let high = mostDays;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
