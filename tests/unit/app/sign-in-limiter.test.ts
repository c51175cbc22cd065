import { describe, expect, it } from "vitest";
import { createSignInLimiter } from "@/app/_server/auth/sign-in-limiter";

const limits = { perPair: 3, perNetwork: 6, perEmail: 9, windowMs: 1_000, maxCounts: 100 };
const ada = { network: "198.51.100.1", email: "ada@example.org" };

function allowed(
  tries: readonly { network: string; email: string }[],
  limiter = createSignInLimiter(limits),
) {
  return tries.filter((attempt) => limiter.begin(attempt, 0)).length;
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
    expect(limiter.begin(ada, 0)).toBe(true);
  });

  it("stops one network's guessing at many users", () => {
    const tries = Array.from({ length: 20 }, (_, at) => ({ ...ada, email: `user${at}@example.org` }));
    expect(allowed(tries)).toBe(6);
  });

  it("stops guessing at one user from many networks", () => {
    const tries = Array.from({ length: 20 }, (_, at) => ({ ...ada, network: `198.51.100.${at}` }));
    expect(allowed(tries)).toBe(9);
  });

  it("lets tries through again when the window is over, counted from the first", () => {
    const limiter = createSignInLimiter(limits);
    for (const now of [0, 400, 900]) expect(limiter.begin(ada, now)).toBe(true);
    expect(limiter.begin(ada, 999)).toBe(false);
    expect(limiter.begin(ada, 1_000)).toBe(true);
  });

  it("counts nothing against whoever has the right password", () => {
    const limiter = createSignInLimiter(limits);
    for (let times = 0; times < 20; times += 1) {
      expect(limiter.begin(ada, 0)).toBe(true);
      limiter.succeed(ada);
    }
    expect(limiter.size()).toBe(0);
  });

  it("keeps no more counts than it may, whatever is tried", () => {
    const limiter = createSignInLimiter(limits);
    for (let at = 0; at < 1_000; at += 1) {
      limiter.begin({ network: `n${at}`, email: `e${at}@example.org` }, 0);
      expect(limiter.size()).toBeLessThanOrEqual(limits.maxCounts);
    }
    expect(limiter.size()).toBeGreaterThan(limits.maxCounts / 2);
  });

  it("tells apart what only looks alike when joined", () => {
    const limiter = createSignInLimiter({ ...limits, perNetwork: 100, perEmail: 100 });
    const one = { network: 'a","b', email: "c" };
    const other = { network: "a", email: 'b","c' };
    expect(
      allowed(
        Array.from({ length: 3 }, () => one),
        limiter,
      ),
    ).toBe(3);
    expect(limiter.begin(other, 0)).toBe(true);
  });
});
