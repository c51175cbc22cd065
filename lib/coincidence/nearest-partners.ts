import { antecedentsWithin, indexAntecedents } from "./antecedent-index";
import type { DatedEvent } from "./dated-event";
import { type DaySeries, hasClock } from "./day-series";
import { type LagDirection, type WindowNeeded, windowNeeded } from "./direction";
import { compareEventDays, type EventDays, toEventDays } from "./event-days";
import { findNeededWindows, noWindow } from "./partnered-rows";
import type { RateSide } from "./test-names";

/** Days from one event to its nearest partner: a range where dates are vague; `highDays` null: perhaps there is none. */
export interface EventLag {
  id: string;
  /** Null: no partner. */
  lowDays: number | null;
  highDays: number | null;
}

/**
 * For each event of both series the days to its nearest partner on the side that the direction looks to, in order of
 * day, then id; no offset.
 */
export function nearestPartners(
  antecedents: readonly DatedEvent[],
  consequents: readonly DatedEvent[],
  direction: LagDirection,
): { antecedents: EventLag[]; consequents: EventLag[] } {
  const first = antecedents.map(toEventDays).sort(compareEventDays);
  const second = consequents.map(toEventDays).sort(compareEventDays);
  const spanDays = spanOf([...first, ...second]);
  if (hasClock(antecedents) && hasClock(consequents)) {
    return {
      antecedents: searchNearest(first, consequents, spanDays, (own, partner) =>
        windowNeeded(own, partner, direction, 0),
      ),
      consequents: searchNearest(second, antecedents, spanDays, (own, partner) =>
        windowNeeded(partner, own, direction, 0),
      ),
    };
  }
  const antecedentRows = rowsOf(first);
  const consequentRows = rowsOf(second);
  const find = (own: DaySeries, partners: DaySeries, side: RateSide) =>
    findNeededWindows(own, partners, { direction, offsetDays: 0, side }, spanDays);
  const ofAntecedents = find(antecedentRows, consequentRows, "trigger");
  const ofConsequents = find(consequentRows, antecedentRows, "precursor");
  return { antecedents: listLags(first, ofAntecedents), consequents: listLags(second, ofConsequents) };
}

/** One row an event, in the order given. */
function rowsOf(sorted: readonly EventDays[]): DaySeries {
  return {
    earliest: Int32Array.from(sorted, ({ earliest }) => earliest),
    latest: Int32Array.from(sorted, ({ latest }) => latest),
    isUncertain: Uint8Array.from(sorted, ({ event }) => (event.isUncertain ? 1 : 0)),
    count: new Int32Array(sorted.length).fill(1),
  };
}

function listLags(
  sorted: readonly EventDays[],
  { certain, possible }: ReturnType<typeof findNeededWindows>,
): EventLag[] {
  const known = (days: number | undefined): number | null =>
    days === undefined || days === noWindow ? null : days;
  return sorted.map(({ event }, at) => ({
    id: event.id,
    lowDays: known(possible[at]),
    highDays: known(certain[at]),
  }));
}

/** Clock times decide pair by pair: each event looks farther out until its nearest partner is found. */
function searchNearest(
  sorted: readonly EventDays[],
  partners: readonly DatedEvent[],
  spanDays: number,
  neededFor: (own: EventDays, partner: EventDays) => WindowNeeded,
): EventLag[] {
  const index = indexAntecedents(partners);
  return sorted.map((own) => {
    let low = Infinity;
    let high = Infinity;
    for (let reachDays = 30; ; reachDays *= 8) {
      for (const partner of antecedentsWithin(index, own.earliest - reachDays, own.latest + reachDays)) {
        const needed = neededFor(own, partner);
        low = Math.min(low, needed.possibleDays);
        high = Math.min(high, needed.certainDays);
      }
      const isSettled = high <= reachDays || (own.event.isUncertain && low <= reachDays);
      if (isSettled || reachDays >= spanDays) break;
    }
    return {
      id: own.event.id,
      lowDays: low === Infinity ? null : low,
      highDays: high === Infinity ? null : high,
    };
  });
}

function spanOf(days: readonly EventDays[]): number {
  let first = Infinity;
  let last = -Infinity;
  for (const { earliest, latest } of days) {
    first = Math.min(first, earliest);
    last = Math.max(last, latest);
  }
  return Math.max(0, last - first);
}
