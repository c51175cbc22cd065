import type { HeldDays } from "./held-days";

/**
 * What is known of the order of some contacts, asked for one of them without going through all: the counts agree with
 * `isSurelyBefore` of held-days.ts, each in the logarithm of their number.
 */
export class KnownOrder {
  readonly size: number;
  /** All first and all last days, each sorted by itself. */
  readonly #earliest: number[];
  readonly #latest: number[];
  /** By the order of `#latest`: the greatest first day up to there. */
  readonly #lastReached: number[] = [];
  /** Known clock times of the contacts of one day, sorted. */
  readonly #instants = new Map<number, number[]>();

  constructor(contacts: readonly HeldDays[]) {
    this.size = contacts.length;
    this.#earliest = contacts.map((contact) => contact.earliest).sort(ascending);
    const byLatest = [...contacts].sort((a, b) => a.latest - b.latest);
    this.#latest = byLatest.map((contact) => contact.latest);
    let reached = -Infinity;
    for (const contact of byLatest) {
      reached = Math.max(reached, contact.earliest);
      this.#lastReached.push(reached);
    }
    for (const { instant, earliest } of contacts) {
      if (instant === null) continue;
      const known = this.#instants.get(earliest);
      if (known) known.push(instant);
      else this.#instants.set(earliest, [instant]);
    }
    for (const known of this.#instants.values()) known.sort(ascending);
  }

  countSurelyBefore(own: HeldDays): number {
    return countBelow(this.#latest, own.earliest) + this.countSameDayBefore(own);
  }

  countSurelyAfter(own: HeldDays): number {
    const later = this.size - countBelow(this.#earliest, own.latest + 1);
    const known = this.#sameDay(own);
    return own.instant === null ? later : later + known.length - countUpTo(known, own.instant);
  }

  /** Those of its own day whose clock time is earlier. */
  countSameDayBefore(own: HeldDays): number {
    return own.instant === null ? 0 : countBelow(this.#sameDay(own), own.instant);
  }

  /** The last day on which one that is over before it can lie; -Infinity where there is none. */
  lastDayBefore(own: HeldDays): number {
    return this.#latest[countBelow(this.#latest, own.earliest) - 1] ?? -Infinity;
  }

  /** The last day that one surely before it has surely reached; -Infinity where there is none. */
  lastDayReachedBefore(own: HeldDays): number {
    if (this.countSameDayBefore(own) > 0) return own.earliest;
    return this.#lastReached[countBelow(this.#latest, own.earliest) - 1] ?? -Infinity;
  }

  #sameDay(own: HeldDays): readonly number[] {
    return this.#instants.get(own.earliest) ?? [];
  }
}

function ascending(left: number, right: number): number {
  return left - right;
}

/** How many of sorted values are smaller. */
function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of sorted values are at most this one. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = countBelow(sorted, value);
  while (sorted[low] === value) low += 1;
  return low;
}
