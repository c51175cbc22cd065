import type { LagRange } from "./direction";

/**
 * The lag of a pair in words, seen from one of its events: "1 day after" or "6 days before" what stands beside it, "the same
 * day", and for vague dates "3 to 9 days after" or "from 2 days before to 5 days after".
 * `lag` is consequent minus antecedent; seen from the antecedent it turns round.
 */
export function describeLag(lag: LagRange, seenFrom: "consequent" | "antecedent"): string {
  const [low, high] = seenFrom === "consequent" ? [lag.minDays, lag.maxDays] : [-lag.maxDays, -lag.minDays];
  if (low === high) return exact(low);
  if (low >= 0) return `${low} to ${high} days after`;
  if (high <= 0) return `${-high} to ${-low} days before`;
  return `from ${exact(low)} to ${exact(high)}`;
}

function exact(days: number): string {
  if (days === 0) return "the same day";
  const count = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  return `${count} ${days > 0 ? "after" : "before"}`;
}
