import { countDaySeries, type DaySeries } from "./day-series";
import { countRate, type SeriesRate } from "./rates";
import type { RateSide } from "./test-names";

/**
 * Contacts by the days on which they were made public and held: a row for each combination, with how many have it. Columns as
 * in a DaySeries; `openEarliest` and `openLatest` are the days on which one may have been made public.
 */
export interface BetweenSeries extends DaySeries {
  openEarliest: Int32Array;
  openLatest: Int32Array;
}

/**
 * Both rates of `betweenPublicAndHeld`, as `computeRates` counts them from the pairs of the same events without clock times:
 * a claim counts that was announced on a day from the one on which the contact was made public to the one on which it was
 * held. Takes n log n steps in the rows.
 */
export function rateBetween(
  antecedents: DaySeries,
  consequents: BetweenSeries,
): Record<RateSide, SeriesRate> {
  return {
    precursor: rateOf(consequents, markContacts(antecedents, consequents)),
    trigger: rateOf(antecedents, markClaims(antecedents, consequents)),
  };
}

interface Marks {
  certain: (row: number) => boolean;
  possible: (row: number) => boolean;
}

/** A claim may fall between when its days and those from public to held have one in common; it must when they hold all of its. */
function markContacts(claims: DaySeries, contacts: BetweenSeries): Marks {
  const latestOf = bestUpTo(claims.earliest, claims.latest, rowsOf(claims), Math.max);
  const sureRows = rowsOf(claims).filter((row) => claims.isUncertain[row] === 0);
  const negated = (column: Int32Array) => column.map((day) => 0 - day);
  // The smallest last day among claims that begin on a day or later, by looking at time backwards.
  const soonestOf = bestUpTo(negated(claims.earliest), claims.latest, sureRows, Math.min);
  return {
    possible: (row) => {
      const [open, held] = [contacts.openEarliest[row] ?? 0, contacts.latest[row] ?? 0];
      return open <= held && latestOf(held, -Infinity) >= open;
    },
    certain: (row) =>
      contacts.isUncertain[row] === 0 &&
      soonestOf(0 - (contacts.openLatest[row] ?? 0), Infinity) <= (contacts.earliest[row] ?? 0),
  };
}

function markClaims(claims: DaySeries, contacts: BetweenSeries): Marks {
  const openRows = rowsOf(contacts).filter(
    (row) => (contacts.openEarliest[row] ?? 0) <= (contacts.latest[row] ?? 0),
  );
  const lastHeldOf = bestUpTo(contacts.openEarliest, contacts.latest, openRows, Math.max);
  const sureRows = rowsOf(contacts).filter((row) => contacts.isUncertain[row] === 0);
  const lastSureOf = bestUpTo(contacts.openLatest, contacts.earliest, sureRows, Math.max);
  return {
    possible: (row) => lastHeldOf(claims.latest[row] ?? 0, -Infinity) >= (claims.earliest[row] ?? 0),
    certain: (row) =>
      claims.isUncertain[row] === 0 &&
      lastSureOf(claims.earliest[row] ?? 0, -Infinity) >= (claims.latest[row] ?? 0),
  };
}

/** Of the rows whose key is at most a limit, the best value; `none` where there is no such row. */
function bestUpTo(
  keys: Int32Array,
  values: Int32Array,
  rows: readonly number[],
  best: (left: number, right: number) => number,
): (limit: number, none: number) => number {
  const order = [...rows].sort((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0));
  const sofar: number[] = [];
  for (const row of order) {
    const value = values[row] ?? 0;
    const before = sofar.at(-1);
    sofar.push(before === undefined ? value : best(before, value));
  }
  return (limit, none) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[order[middle] ?? 0] ?? 0) <= limit) low = middle + 1;
      else high = middle;
    }
    return sofar[low - 1] ?? none;
  };
}

function rateOf(series: DaySeries, marks: Marks): SeriesRate {
  const days = { all: new Set<number>(), certain: new Set<number>(), possible: new Set<number>() };
  const events = { certain: 0, possible: 0 };
  for (const row of rowsOf(series)) {
    const day = series.earliest[row] ?? 0;
    days.all.add(day);
    for (const mark of ["certain", "possible"] as const) {
      if (!marks[mark](row)) continue;
      events[mark] += series.count[row] ?? 0;
      days[mark].add(day);
    }
  }
  return {
    byEvent: countRate(events.certain, events.possible, countDaySeries(series)),
    byDay: countRate(days.certain.size, days.possible.size, days.all.size),
  };
}

function rowsOf(series: DaySeries): number[] {
  return Array.from(series.count, (_, row) => row);
}
