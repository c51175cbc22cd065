/** How many reports a window lets through; time in milliseconds. */
export interface ReportLimits {
  perNetwork: number;
  /** From wherever, so that many networks together do not flood the desk. */
  inAll: number;
  windowMs: number;
  /** How many networks are kept count of at most. */
  maxCounts: number;
}

const defaultLimits: ReportLimits = { perNetwork: 6, inAll: 120, windowMs: 10 * 60_000, maxCounts: 10_000 };

/**
 * Counts the reports of this process by network. Kept in memory, and nowhere else: an instance is one process, and no address of
 * a reader is stored. Where no proxy says from where a request came, the count of all is the only one.
 */
export function createReportLimiter(limits: ReportLimits = defaultLimits) {
  /** By network, in the order in which their windows began; "" is all of them. */
  const counts = new Map<string, { reports: number; startedAt: number }>();

  function dropOver(now: number): void {
    for (const [key, { startedAt }] of counts) {
      const isOver = now - startedAt >= limits.windowMs;
      if (!isOver && (counts.size <= limits.maxCounts || key === "")) continue;
      counts.delete(key);
    }
  }

  return {
    /** Whether another report is let through at `now`, which then counts. */
    take(network: string, now: number): boolean {
      dropOver(now);
      const reportsOf = (key: string) => counts.get(key)?.reports ?? 0;
      if (reportsOf("") >= limits.inAll) return false;
      if (network !== "" && reportsOf(network) >= limits.perNetwork) return false;
      for (const key of new Set(["", network])) {
        const count = counts.get(key);
        if (count === undefined) counts.set(key, { reports: 1, startedAt: now });
        else count.reports += 1;
      }
      return true;
    },
    /** How many counts are kept. */
    size: () => counts.size,
  };
}

export type ReportLimiter = ReturnType<typeof createReportLimiter>;
