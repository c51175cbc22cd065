import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialUpperTail } from "@/lib/coincidence/null-models/binomial-tail";

/** Exact C(n, k) q^k (1 − q)^(n − k) summed in whole numbers: q = numerator / 1000. */
function exactTail(observed: number, trials: number, numerator: number): number {
  const denominator = 1000n;
  const q = BigInt(numerator);
  let choose = 1n;
  let sum = 0n;
  for (let k = 0; k <= trials; k += 1) {
    if (k >= observed) sum += choose * q ** BigInt(k) * (denominator - q) ** BigInt(trials - k);
    choose = (choose * BigInt(trials - k)) / BigInt(k + 1);
  }
  const scaled = (sum * 10n ** 40n) / denominator ** BigInt(trials);
  return Number(scaled) / 1e40;
}

describe("binomialUpperTail", () => {
  test("agrees with whole-number arithmetic to 1e-10", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 50, max: 950 }),
        (trials, share, numerator) => {
          const observed = Math.round((share * trials) / 1000);
          const exact = exactTail(observed, trials, numerator);
          fc.pre(exact > 1e-20);
          const { p, log10p } = binomialUpperTail(observed, trials, Math.log1p(-numerator / 1000));
          expect(Math.abs(p / exact - 1)).toBeLessThan(1e-10);
          expect(Math.abs(log10p - Math.log10(exact))).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("keeps the last term: all of the trials is q to their power, not 1 or 0", () => {
    expect(binomialUpperTail(5, 5, Math.log1p(-0.1)).p).toBeCloseTo(1e-5, 15);
  });

  test("gives log10 p where p underflows, and p stays above 0", () => {
    const { p, log10p } = binomialUpperTail(10_000, 10_000, Math.log1p(-0.001));
    expect(log10p).toBeCloseTo(-30_000, 6);
    expect(p).toBeGreaterThan(0);
  });

  test("does not overflow for ten thousand events, and half of a fair half is a half", () => {
    // P(X ≥ 5,000) of 10,000 fair trials is 1/2 + C(10000, 5000)/2^10001.
    const middle = 0.5 + 0.5 * 0.00797864556;
    expect(binomialUpperTail(5_000, 10_000, Math.log(0.5)).p).toBeCloseTo(middle, 9);
  });

  test("nothing observed, or a sure hit, has p = 1", () => {
    expect(binomialUpperTail(0, 6, Math.log1p(-0.2))).toEqual({ p: 1, log10p: 0 });
    expect(binomialUpperTail(6, 6, -Infinity)).toEqual({ p: 1, log10p: 0 });
    expect(binomialUpperTail(0, 0, 0)).toEqual({ p: 1, log10p: 0 });
  });

  test("falls as the count rises, and lies in (0, 1]", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 1e-9, max: 0.999, noNaN: true }),
        fc.nat(),
        (trials, q, pick) => {
          const observed = pick % trials;
          const logMiss = Math.log1p(-q);
          const lower = binomialUpperTail(observed, trials, logMiss);
          const higher = binomialUpperTail(observed + 1, trials, logMiss);
          expect(higher.p).toBeGreaterThan(0);
          expect(lower.p).toBeLessThanOrEqual(1);
          expect(higher.log10p).toBeLessThanOrEqual(lower.log10p + 1e-12);
        },
      ),
    );
  });
});
