import fc from "fast-check";
import { expect, it } from "vitest";
import { BuildBudget } from "@/app/_server/past/build-budget";

/** Takes places as fast as there are any, each build taking `tookMs`, until `untilMs`; returns how many. */
function buildAll(budget: BuildBudget, tookMs: number, untilMs: number): number {
  let now = 0;
  let built = 0;
  while (now < untilMs) {
    const wait = budget.take(now);
    if (wait > 0) {
      now += wait;
      continue;
    }
    built += 1;
    now += tookMs;
    budget.note(tookMs);
  }
  return built;
}

it("lets a dozen builds follow each other at once, and then one in every two seconds", () => {
  const budget = new BuildBudget(0);
  for (let build = 0; build < 12; build += 1) expect(budget.take(0)).toBe(0);
  expect(budget.take(0)).toBe(2_000);
  expect(budget.take(1_500)).toBe(500);
  expect(budget.take(2_000)).toBe(0);
  expect(budget.take(2_000)).toBe(2_000);
});

it("gives no more than a tenth of a long time to builds, however many are asked for", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), (tookMs) => {
      const hour = 3_600_000;
      const built = buildAll(new BuildBudget(0), tookMs, hour);
      const atOnce = 13;
      expect(built * tookMs).toBeLessThanOrEqual(hour / 10 + atOnce * tookMs);
      expect(built).toBeLessThanOrEqual(hour / 2_000 + atOnce);
    }),
  );
});

it("never saves up more than a dozen", () => {
  const budget = new BuildBudget(0);
  const day = 86_400_000;
  for (let build = 0; build < 12; build += 1) expect(budget.take(day)).toBe(0);
  expect(budget.take(day)).toBeGreaterThan(0);
});
