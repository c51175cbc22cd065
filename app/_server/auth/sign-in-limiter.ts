/** How many failed tries a window allows; times in milliseconds. */
export interface SignInLimits {
  /** From one network at one user; as many from one known browser. */
  readonly perPair: number;
  /** From one network, whichever users it tries. */
  readonly perNetwork: number;
  /** At one user from wherever, after which further tries wait for their turn. */
  readonly freePerEmail: number;
  /** How far apart these turns are. */
  readonly turnMs: number;
  /** How long a try waits for its turn at most; one that would have to wait longer is refused. */
  readonly longestWaitMs: number;
  readonly windowMs: number;
  /** How many counts are kept at most. */
  readonly maxCounts: number;
}

const defaultLimits: SignInLimits = {
  perPair: 8,
  perNetwork: 40,
  freePerEmail: 20,
  turnMs: 500,
  longestWaitMs: 10_000,
  windowMs: 5 * 60_000,
  maxCounts: 20_000,
};

/** Who tries to sign in, and as whom. */
export interface SignInTry {
  network: string;
  /** In lower case. */
  email: string;
  /** Identifies a browser in which this user signed in before; null in any other. */
  knownBrowser?: string | null;
}

/** What becomes of a try: it goes on, perhaps after a wait, or is refused for minutes ("locked") or seconds ("busy"). */
export type Admission = { isAllowed: true; waitMs: number } | { isAllowed: false; reason: "locked" | "busy" };

interface Count {
  tries: number;
  startedAt: number;
  /** When the next try at this user has its turn. */
  nextTurnAt: number;
}

/**
 * Counts failed sign-ins of this process; kept in memory, since an instance is one process.
 *
 * A limit for each user would let a stranger who knows an address lock its user out; with none, guesses could be spread over
 * many networks. So, after OWASP's "device cookies": a browser in which the user signed in before is counted by itself, and
 * nothing that strangers do is counted against it. All others are locked for each network. Tries at one user that come from
 * many networks are never locked but take turns, two a second: guessing gets slow (600 in five minutes, against passwords of
 * twelve characters), and the user in a new browser waits seconds, not minutes.
 *
 * A network can be forged where no proxy sets it; then the turns are what remains.
 */
export function createSignInLimiter(limits: SignInLimits = defaultLimits) {
  /** By key, in the order in which their windows began: what is over or too much goes from the front. */
  const counts = new Map<string, Count>();

  function dropOver(now: number): void {
    for (const [key, { startedAt }] of counts) {
      if (now - startedAt < limits.windowMs && counts.size <= limits.maxCounts) return;
      counts.delete(key);
    }
  }

  function add(keys: readonly string[], now: number): void {
    for (const key of keys) {
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { tries: 1, startedAt: now, nextTurnAt: now });
      else count.tries += 1;
    }
    dropOver(now);
  }

  function take(key: string): void {
    const count = counts.get(key);
    if (count === undefined) return;
    count.tries -= 1;
    if (count.tries === 0) counts.delete(key);
  }

  const triesOf = (key: string) => counts.get(key)?.tries ?? 0;

  return {
    /**
     * Whether another try may go on at `now`. One that may counts as failed until it is said to have succeeded, so that many
     * at the same moment do not slip through together.
     */
    begin(attempt: SignInTry, now: number): Admission {
      dropOver(now);
      const { browser, pair, network, email } = keysOf(attempt);
      if (browser !== null) {
        if (triesOf(browser) >= limits.perPair) return { isAllowed: false, reason: "locked" };
        add([browser], now);
        return { isAllowed: true, waitMs: 0 };
      }
      if (triesOf(pair) >= limits.perPair || triesOf(network) >= limits.perNetwork) {
        return { isAllowed: false, reason: "locked" };
      }
      const atUser = counts.get(email);
      let waitMs = 0;
      if (atUser !== undefined && atUser.tries >= limits.freePerEmail) {
        const turnAt = Math.max(now, atUser.nextTurnAt);
        waitMs = turnAt - now;
        if (waitMs > limits.longestWaitMs) return { isAllowed: false, reason: "busy" };
        atUser.nextTurnAt = turnAt + limits.turnMs;
      }
      add([pair, network, email], now);
      return { isAllowed: true, waitMs };
    },
    /** The try had the right password: it counts no more, nor do those before it of the same pair or browser. */
    succeed(attempt: SignInTry): void {
      const { browser, pair, network, email } = keysOf(attempt);
      if (browser !== null) {
        counts.delete(browser);
        return;
      }
      counts.delete(pair);
      take(network);
      take(email);
    },
    /** How many counts are kept. */
    size: () => counts.size,
  };
}

export type SignInLimiter = ReturnType<typeof createSignInLimiter>;

function keysOf({ network, email, knownBrowser = null }: SignInTry) {
  return {
    browser: knownBrowser === null ? null : JSON.stringify([knownBrowser, email, "browser"]),
    pair: JSON.stringify([network, email]),
    network: JSON.stringify([network, null]),
    email: JSON.stringify([null, email]),
  };
}
