import type { LagRange } from "../direction";

/** For each observed day, on how many observed days a partner of an event of that day may start. */
export interface PartnerDays {
  /** By the day of a consequent: antecedent days that the rule allows. */
  ofConsequent: Int32Array;
  /** By the day of an antecedent: consequent days that the rule allows. */
  ofAntecedent: Int32Array;
}

/** For each observed day the positions of the observed days of its partners: from `from` to before `to`. */
export interface PartnerRange {
  from: Int32Array;
  to: Int32Array;
}

/** Counts partner days inside the observed days (ascending day numbers); lags are consequent − antecedent. */
export function countPartnerDays(days: Int32Array, lags: LagRange): PartnerDays {
  return {
    ofConsequent: countOf(partnerRanges(days, -lags.maxDays, -lags.minDays)),
    ofAntecedent: countOf(partnerRanges(days, lags.minDays, lags.maxDays)),
  };
}

/** For each day d the observed days from d + `low` to d + `high`, by two pointers that only advance. */
export function partnerRanges(days: Int32Array, low: number, high: number): PartnerRange {
  const range = { from: new Int32Array(days.length), to: new Int32Array(days.length) };
  let before = 0;
  let upTo = 0;
  days.forEach((day, at) => {
    while ((days[before] ?? Infinity) < day + low) before += 1;
    while ((days[upTo] ?? Infinity) <= day + high) upTo += 1;
    range.from[at] = before;
    range.to[at] = upTo;
  });
  return range;
}

function countOf({ from, to }: PartnerRange): Int32Array {
  return from.map((before, at) => (to[at] ?? 0) - before);
}
