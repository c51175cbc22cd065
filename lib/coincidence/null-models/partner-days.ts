import type { LagRange } from "../direction";

/** For each observed day, on how many observed days a partner of an event of that day may start. */
export interface PartnerDays {
  /** By the day of a consequent: antecedent days that the rule allows. */
  ofConsequent: Int32Array;
  /** By the day of an antecedent: consequent days that the rule allows. */
  ofAntecedent: Int32Array;
}

/** Counts partner days inside the observed days (ascending day numbers); lags are consequent − antecedent. */
export function countPartnerDays(days: Int32Array, lags: LagRange): PartnerDays {
  return {
    ofConsequent: countShifted(days, -lags.maxDays, -lags.minDays),
    ofAntecedent: countShifted(days, lags.minDays, lags.maxDays),
  };
}

/** For each day d the number of observed days from d + `low` to d + `high`, by two pointers that only advance. */
function countShifted(days: Int32Array, low: number, high: number): Int32Array {
  const counts = new Int32Array(days.length);
  let before = 0;
  let upTo = 0;
  days.forEach((day, at) => {
    while ((days[before] ?? Infinity) < day + low) before += 1;
    while ((days[upTo] ?? Infinity) <= day + high) upTo += 1;
    counts[at] = upTo - before;
  });
  return counts;
}
