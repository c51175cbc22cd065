import { allowedLags, type LagDirection, type LagRange } from "../direction";
import { countPartnerDays, type PartnerDays } from "./partner-days";

/** A rule laid over its observed days: what the null models need to know of the two together. */
export interface ChanceGrid {
  /** Observed days, ascending day numbers. */
  days: Int32Array;
  lags: LagRange;
  /** w: the chance that one antecedent and one consequent, each on a random observed day, make a pair. */
  pairProbability: number;
  /** Null for a window without holes, where the closed forms hold. */
  partnerDays: PartnerDays | null;
}

/**
 * Lays the rule over the observed days. Without holes w is (ΔT + 1)/(T − τ), two-sided (2ΔT + 1)/T, at most 1;
 * with holes it is the exact share of day pairs #{(c, a) ∈ W²: the lag is allowed} / |W|². Null when the rule
 * is not testable there: τ ≥ T, no day observed, or no two observed days that could make a pair.
 */
export function layChanceGrid(
  days: Int32Array,
  direction: LagDirection,
  windowDays: number,
  offsetDays: number,
): ChanceGrid | null {
  const first = days[0];
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return null;
  const lags = allowedLags(direction, windowDays, offsetDays);
  const spanDays = last - first + 1;
  // "Same day" knows no offset, so none can push it out of the window.
  const shiftDays = direction === "sameDay" ? 0 : offsetDays;
  if (shiftDays >= spanDays) return null;
  if (spanDays === days.length) {
    const widthDays = lags.maxDays - lags.minDays + 1;
    const roomDays = direction === "either" ? days.length : days.length - shiftDays;
    return { days, lags, pairProbability: Math.min(1, widthDays / roomDays), partnerDays: null };
  }
  const partnerDays = countPartnerDays(days, lags);
  const dayPairs = partnerDays.ofConsequent.reduce((sum, count) => sum + count, 0);
  if (dayPairs === 0) return null;
  return { days, lags, pairProbability: dayPairs / days.length ** 2, partnerDays };
}
