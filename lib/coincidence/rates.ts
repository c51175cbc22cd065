import type { DatedEvent } from "./dated-event";
import { compareIds } from "./event-days";
import type { Pair } from "./find-pairs";

/**
 * How many of a series have a partner. `certain` counts those with a certain pair, `possible` those with any
 * pair (so certain ≤ possible). `low` and `high` are the shares of `total`; null when `total` is 0.
 */
export interface RateCount {
  certain: number;
  possible: number;
  total: number;
  low: number | null;
  high: number | null;
}

/** The same rate counted by event and by distinct day (the earliest day, where a date is vague). */
export interface SeriesRate {
  byEvent: RateCount;
  byDay: RateCount;
}

/** Precursor: share of consequents with an antecedent; trigger: share of antecedents with a consequent. */
export interface Rates {
  precursor: SeriesRate;
  trigger: SeriesRate;
  /** Ids with no pair at all, in order of day, then id. */
  consequentsWithoutPartner: string[];
  antecedentsWithoutPartner: string[];
}

/**
 * Counts each event once, however many partners it has. Pairs that name an event outside the two series are
 * left out on the side of the series that lacks it.
 */
export function computeRates(
  pairs: readonly Pair[],
  antecedents: readonly DatedEvent[],
  consequents: readonly DatedEvent[],
): Rates {
  const partnered = collectPartnered(pairs);
  return {
    precursor: rateOf(consequents, partnered.consequents),
    trigger: rateOf(antecedents, partnered.antecedents),
    consequentsWithoutPartner: listWithout(consequents, partnered.consequents),
    antecedentsWithoutPartner: listWithout(antecedents, partnered.antecedents),
  };
}

interface PartneredIds {
  certain: Set<string>;
  possible: Set<string>;
}

function collectPartnered(pairs: readonly Pair[]): { antecedents: PartneredIds; consequents: PartneredIds } {
  const antecedents: PartneredIds = { certain: new Set(), possible: new Set() };
  const consequents: PartneredIds = { certain: new Set(), possible: new Set() };
  for (const pair of pairs) {
    antecedents.possible.add(pair.antecedentId);
    consequents.possible.add(pair.consequentId);
    if (pair.certainty === "certain") {
      antecedents.certain.add(pair.antecedentId);
      consequents.certain.add(pair.consequentId);
    }
  }
  return { antecedents, consequents };
}

function rateOf(events: readonly DatedEvent[], partnered: PartneredIds): SeriesRate {
  const days = new Set<string>();
  const certainDays = new Set<string>();
  const possibleDays = new Set<string>();
  let certain = 0;
  let possible = 0;
  for (const event of events) {
    const day = event.start.earliest;
    days.add(day);
    if (partnered.certain.has(event.id)) {
      certain += 1;
      certainDays.add(day);
    }
    if (partnered.possible.has(event.id)) {
      possible += 1;
      possibleDays.add(day);
    }
  }
  return {
    byEvent: countRate(certain, possible, events.length),
    byDay: countRate(certainDays.size, possibleDays.size, days.size),
  };
}

/** A rate from its counts. */
export function countRate(certain: number, possible: number, total: number): RateCount {
  if (total === 0) return { certain, possible, total, low: null, high: null };
  return { certain, possible, total, low: certain / total, high: possible / total };
}

function listWithout(events: readonly DatedEvent[], partnered: PartneredIds): string[] {
  return events
    .filter((event) => !partnered.possible.has(event.id))
    .map((event) => ({ day: event.start.earliest, id: event.id }))
    .sort((left, right) => compareIds(left.day, right.day) || compareIds(left.id, right.id))
    .map(({ id }) => id);
}
