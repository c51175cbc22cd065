/** How many failed tries a window allows; time in milliseconds. */
export interface SignInLimits {
  /** From one network address at one user. */
  readonly perPair: number;
  /** From one network address, whichever users it tries. */
  readonly perNetwork: number;
  /** At one user, from wherever: loose, so that a stranger cannot easily lock somebody out. */
  readonly perEmail: number;
  readonly windowMs: number;
  /** How many counts are kept at most. */
  readonly maxCounts: number;
}

const defaultLimits: SignInLimits = {
  perPair: 8,
  perNetwork: 40,
  perEmail: 100,
  windowMs: 5 * 60_000,
  maxCounts: 20_000,
};

/** Who tries to sign in, and as whom. */
export interface SignInTry {
  network: string;
  /** In lower case. */
  email: string;
}

/**
 * Counts failed sign-ins of this process. Kept in memory: an instance is one process. A network address can be forged where
 * no proxy sets it, so the tries at one user are counted apart from it too.
 */
export function createSignInLimiter(limits: SignInLimits = defaultLimits) {
  /** By key, in the order in which their windows began: what is over or too much goes from the front. */
  const counts = new Map<string, { tries: number; startedAt: number }>();

  function dropOver(now: number): void {
    for (const [key, { startedAt }] of counts) {
      if (now - startedAt < limits.windowMs && counts.size <= limits.maxCounts) return;
      counts.delete(key);
    }
  }

  function take(key: string): void {
    const count = counts.get(key);
    if (count === undefined) return;
    count.tries -= 1;
    if (count.tries === 0) counts.delete(key);
  }

  return {
    /**
     * Whether another try is allowed at `now`. An allowed one counts as failed until it is said to have succeeded, so that
     * many at the same moment do not slip through together.
     */
    begin(attempt: SignInTry, now: number): boolean {
      dropOver(now);
      const { pair, network, email } = keysOf(attempt);
      const triesOf = (key: string) => counts.get(key)?.tries ?? 0;
      const isAllowed =
        triesOf(pair) < limits.perPair &&
        triesOf(network) < limits.perNetwork &&
        triesOf(email) < limits.perEmail;
      if (!isAllowed) return false;
      for (const key of [pair, network, email]) {
        const count = counts.get(key);
        if (count === undefined) counts.set(key, { tries: 1, startedAt: now });
        else count.tries += 1;
      }
      dropOver(now);
      return true;
    },
    /** The try had the right password: it counts no more, nor do those before it of the same pair. */
    succeed(attempt: SignInTry): void {
      const { pair, network, email } = keysOf(attempt);
      counts.delete(pair);
      take(network);
      take(email);
    },
    /** How many counts are kept. */
    size: () => counts.size,
  };
}

function keysOf({ network, email }: SignInTry) {
  return {
    pair: JSON.stringify([network, email]),
    network: JSON.stringify([network, null]),
    email: JSON.stringify([null, email]),
  };
}
