import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSignInLimiter, type SignInTry } from "@/app/_server/auth/sign-in-limiter";

const limits = {
  perPair: 3,
  perNetwork: 6,
  freePerEmail: 9,
  turnMs: 100,
  longestWaitMs: 500,
  windowMs: 60_000,
  maxCounts: 100,
};
const ada = { network: "198.51.100.1", email: "ada@example.org" };

function allowed(tries: readonly SignInTry[], limiter = createSignInLimiter(limits)) {
  return tries.filter((attempt) => limiter.begin(attempt, 0).isAllowed).length;
}

/** As many tries at Ada's user, each from a network of its own. */
function fromManyNetworks(count: number): SignInTry[] {
  return Array.from({ length: count }, (_, at) => ({ ...ada, network: `203.0.113.${at}` }));
}

describe("createSignInLimiter", () => {
  it("stops one network's guessing at one user, and leaves the user's own network alone", () => {
    const limiter = createSignInLimiter(limits);
    const stranger = { ...ada, network: "203.0.113.9" };
    expect(
      allowed(
        Array.from({ length: 20 }, () => stranger),
        limiter,
      ),
    ).toBe(3);
    expect(limiter.begin(stranger, 0)).toEqual({ isAllowed: false, reason: "locked" });
    expect(limiter.begin(ada, 0)).toEqual({ isAllowed: true, waitMs: 0 });
  });

  it("stops one network's guessing at many users", () => {
    const tries = Array.from({ length: 20 }, (_, at) => ({ ...ada, email: `user${at}@example.org` }));
    expect(allowed(tries)).toBe(6);
  });

  it("slows guessing at one user from many networks to one try a turn, and says when the queue is full", () => {
    const limiter = createSignInLimiter(limits);
    const answers = fromManyNetworks(20).map((attempt) => limiter.begin(attempt, 0));
    const waits = answers.flatMap((answer) => (answer.isAllowed ? [answer.waitMs] : []));
    expect(waits).toEqual([...Array<number>(9).fill(0), 0, 100, 200, 300, 400, 500]);
    expect(answers.slice(waits.length)).toEqual(Array(5).fill({ isAllowed: false, reason: "busy" }));
  });

  it("locks nobody out whatever strangers do: seconds later a new browser of the user has its turn", () => {
    const limiter = createSignInLimiter(limits);
    allowed(fromManyNetworks(200), limiter);
    expect(limiter.begin(ada, 0)).toEqual({ isAllowed: false, reason: "busy" });
    expect(limiter.begin(ada, 100)).toEqual({ isAllowed: true, waitMs: 500 });
    expect(limiter.begin(ada, 1_000)).toEqual({ isAllowed: true, waitMs: 0 });
  });

  it("counts a browser in which the user signed in before by itself", () => {
    const limiter = createSignInLimiter(limits);
    allowed(fromManyNetworks(200), limiter);
    allowed(
      Array.from({ length: 20 }, () => ada),
      limiter,
    );
    const known = { ...ada, knownBrowser: "b1" };
    for (let tries = 0; tries < 3; tries += 1) {
      expect(limiter.begin(known, 0)).toEqual({ isAllowed: true, waitMs: 0 });
    }
    expect(limiter.begin(known, 0)).toEqual({ isAllowed: false, reason: "locked" });
    // Known to Ada only: at another user it is a stranger's.
    expect(limiter.begin({ ...known, knownBrowser: "b2" }, 0)).toEqual({ isAllowed: true, waitMs: 0 });
  });

  it("lets tries through again when the window is over, counted from the first", () => {
    const limiter = createSignInLimiter(limits);
    for (const now of [0, 400, 900]) expect(limiter.begin(ada, now).isAllowed).toBe(true);
    expect(limiter.begin(ada, 59_999).isAllowed).toBe(false);
    expect(limiter.begin(ada, 60_000).isAllowed).toBe(true);
  });

  it.each([null, "b1"])(
    "counts nothing against whoever has the right password (browser %s)",
    (knownBrowser) => {
      const limiter = createSignInLimiter(limits);
      for (let times = 0; times < 20; times += 1) {
        expect(limiter.begin({ ...ada, knownBrowser }, 0).isAllowed).toBe(true);
        limiter.succeed({ ...ada, knownBrowser });
      }
      expect(limiter.size()).toBe(0);
    },
  );

  it("keeps no more counts than it may, whatever is tried", () => {
    const limiter = createSignInLimiter(limits);
    for (let at = 0; at < 1_000; at += 1) {
      limiter.begin({ network: `n${at}`, email: `e${at}@example.org` }, 0);
      expect(limiter.size()).toBeLessThanOrEqual(limits.maxCounts);
    }
    expect(limiter.size()).toBeGreaterThan(limits.maxCounts / 2);
  });

  it("tells apart what only looks alike when joined", () => {
    const limiter = createSignInLimiter({ ...limits, perNetwork: 100, freePerEmail: 100 });
    const one = { network: 'a","b', email: "c" };
    const other = { network: "a", email: 'b","c' };
    expect(
      allowed(
        Array.from({ length: 3 }, () => one),
        limiter,
      ),
    ).toBe(3);
    expect(limiter.begin(other, 0).isAllowed).toBe(true);
  });

  it("lets no more tries at one user run in a window than are free and have a turn, wherever they come from", () => {
    const anyTry = fc.record({ network: fc.stringMatching(/^[a-z]{2}$/), afterMs: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(anyTry, { maxLength: 300 }), (tries) => {
        const limiter = createSignInLimiter({ ...limits, maxCounts: 10_000 });
        const runAt: number[] = [];
        let now = 0;
        for (const { network, afterMs } of tries) {
          now = Math.min(now + afterMs, limits.windowMs - 1);
          const admission = limiter.begin({ ...ada, network }, now);
          if (admission.isAllowed) runAt.push(now + admission.waitMs);
        }
        const slowed = runAt.slice(limits.freePerEmail);
        for (const [at, time] of slowed.entries()) {
          const before = slowed[at - 1];
          if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(limits.turnMs);
        }
      }),
    );
  });
});
