/** How often passwords may be tried; times in milliseconds. */
export interface SignInLimits {
  readonly perAddress: number;
  readonly overall: number;
  readonly windowMs: number;
}

const defaultLimits: SignInLimits = { perAddress: 8, overall: 200, windowMs: 5 * 60_000 };

/**
 * Counts failed sign-ins of this process by e-mail address and overall. Kept in memory: an instance is one process. It
 * counts by the address tried, not by the network's: a header with that can be forged, and one guesser has many.
 */
export function createSignInLimiter(limits: SignInLimits = defaultLimits) {
  const failures = new Map<string, number[]>();

  function forget(now: number): void {
    for (const [address, times] of failures) {
      const recent = times.filter((time) => now - time < limits.windowMs);
      if (recent.length === 0) failures.delete(address);
      else failures.set(address, recent);
    }
  }

  return {
    /** Whether another try is allowed for this address at `now`. */
    isAllowed(address: string, now: number): boolean {
      forget(now);
      const all = [...failures.values()].reduce((sum, times) => sum + times.length, 0);
      return (failures.get(address)?.length ?? 0) < limits.perAddress && all < limits.overall;
    },
    /** Counts a failure. */
    recordFailure(address: string, now: number): void {
      failures.set(address, [...(failures.get(address) ?? []), now]);
    },
    /** A right password wipes the slate of its address. */
    recordSuccess(address: string): void {
      failures.delete(address);
    },
  };
}

export type SignInLimiter = ReturnType<typeof createSignInLimiter>;
