/** Observed days, a series of partners on distinct random ones of them, and where partners are looked for. */
export interface NearestPartnerInput {
  /** Ascending day numbers. */
  days: Int32Array;
  /** Days of the series of partners. */
  partnerBlocks: number;
  /** Before the event, after it, or on both sides; its own day counts. */
  look: "back" | "forth" | "both";
  maxLagDays: number;
}

/**
 * The chance that the nearest partner of an event, both on uniform observed days and the partners on distinct ones, is
 * 0, 1, … `maxLagDays` days away; then that it is farther away; then that there is none. Exact; they add up to 1.
 * M partners all miss k of the T observed days with S(k) = C(T − k, M)/C(T, M); what is asked is the mean of S over the
 * days of the event, k being the observed days within reach.
 */
export function nearestPartnerChance({
  days,
  partnerBlocks,
  look,
  maxLagDays,
}: NearestPartnerInput): number[] {
  const total = days.length;
  const missAll = missShares(total, partnerBlocks);
  const countWithin = countsWithin(days);
  const chances: number[] = [];
  /** Share of events without a partner up to the lag before. */
  let missed = 1;
  for (let lagDays = 0; lagDays <= maxLagDays; lagDays += 1) {
    let sum = 0;
    for (const day of days) {
      const from = look === "forth" ? day : day - lagDays;
      const to = look === "back" ? day : day + lagDays;
      sum += missAll[countWithin(from, to)] ?? 0;
    }
    const stillMissed = total === 0 ? 1 : sum / total;
    chances.push(missed - stillMissed);
    missed = stillMissed;
  }
  let none = 0;
  for (let at = 0; at < total; at += 1) {
    const within = look === "both" ? total : look === "back" ? at + 1 : total - at;
    none += (missAll[within] ?? 0) / total;
  }
  if (total === 0) none = 1;
  chances.push(Math.max(0, missed - none), none);
  return chances;
}

/** Entry k: the chance that none of the partners lies on k given days. */
function missShares(total: number, partnerBlocks: number): Float64Array {
  const shares = new Float64Array(total + 1);
  shares[0] = 1;
  for (let width = 1; width <= total; width += 1) {
    const left = total - width + 1;
    shares[width] = (shares[width - 1] ?? 0) * Math.max(0, 1 - partnerBlocks / left);
  }
  return shares;
}

/** How many observed days lie from one day to another. */
function countsWithin(days: Int32Array): (from: number, to: number) => number {
  const first = days[0] ?? 0;
  const last = days[days.length - 1] ?? first;
  const before = new Int32Array(last - first + 2);
  for (const day of days) before[day - first + 1] = 1;
  for (let at = 1; at < before.length; at += 1) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  const upTo = (day: number): number =>
    before[Math.min(before.length - 1, Math.max(0, day - first + 1))] ?? 0;
  return (from, to) => upTo(to) - upTo(from - 1);
}
