import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";
import { alignedDensity, alignedReachDays, type SpreadDays } from "@/lib/timeline/aligned-density";

const first = dayNumber("2025-01-01");
const year = { from: "2025-01-01", to: "2025-12-31", gaps: [] };

const spread = fc
  .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 3 }))
  .map(
    ([day, length, count]): SpreadDays => ({ earliest: first + day, latest: first + day + length, count }),
  );
const series = fc.array(spread, { minLength: 1, maxLength: 12 });

/** Every pair of days that the two dates can mean, one by one. */
function naive(
  antecedents: readonly SpreadDays[],
  consequents: readonly SpreadDays[],
  half: number,
): number[] {
  const curve = new Array<number>(2 * alignedReachDays + 1).fill(0);
  for (const a of antecedents) {
    for (const c of consequents) {
      const part = (a.count * c.count) / ((a.latest - a.earliest + 1) * (c.latest - c.earliest + 1));
      for (let aDay = a.earliest; aDay <= a.latest; aDay += 1) {
        for (let cDay = c.earliest; cDay <= c.latest; cDay += 1) {
          for (let at = 0; at < curve.length; at += 1) {
            const apart = Math.abs(aDay - cDay - (at - alignedReachDays));
            if (apart <= half) curve[at] = (curve[at] ?? 0) + part;
          }
        }
      }
    }
  }
  return curve;
}

const day = (text: string, count = 1): SpreadDays => ({
  earliest: dayNumber(text),
  latest: dayNumber(text),
  count,
});

describe("alignedDensity", () => {
  it("counts as plain counting does, vague dates in equal parts", () => {
    fc.assert(
      fc.property(series, series, fc.integer({ min: 0, max: 30 }), (antecedents, consequents, windowDays) => {
        const density = alignedDensity({ antecedents, consequents, windowDays, observation: null, seed: 1 });
        expect(density.spanDays).toBe(2 * Math.floor(windowDays / 2) + 1);
        naive(antecedents, consequents, Math.floor(windowDays / 2)).forEach((value, at) => {
          expect(density.observed[at]).toBeCloseTo(value, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the events", () => {
    fc.assert(
      fc.property(series, series, (antecedents, consequents) => {
        const ask = { windowDays: 7, observation: { ...year, to: "2026-01-31" }, seed: 3 };
        const one = alignedDensity({ antecedents, consequents, ...ask });
        const other = alignedDensity({
          antecedents,
          consequents: [...consequents].reverse(),
          ...ask,
        });
        expect(other).toEqual(one);
      }),
      { numRuns: 3 },
    );
  });

  it("gives a band that holds nothing but the one count where every day has a claim", () => {
    const antecedents = Array.from({ length: 365 }, (_, at) => day(dayFromNumber(first + at)));
    const consequents = [day("2025-06-01"), day("2025-07-01")];
    const { observed, chance } = alignedDensity({
      antecedents,
      consequents,
      windowDays: 7,
      observation: year,
      seed: 1,
    });
    expect(observed).toEqual(new Array(61).fill(14));
    expect(chance?.low).toEqual(observed);
    expect(chance?.high).toEqual(observed);
  });

  it("holds 95% of shuffles: a claim that falls on a day in one of 73 years is outside, in one of 20 inside", () => {
    // One claim, one contact in the middle: P(count = 1) is the span over the days observed.
    const ask = (windowDays: number) =>
      alignedDensity({
        antecedents: [day("2025-01-05")],
        consequents: [day("2025-07-01")],
        windowDays,
        observation: year,
        seed: 1,
      }).chance;
    // 5 of 365 is less than 2.5%, 19 of 365 is more.
    expect(ask(4)?.high).toEqual(new Array(61).fill(0));
    expect(ask(18)?.high).toEqual(new Array(61).fill(1));
    expect(ask(18)?.low).toEqual(new Array(61).fill(0));
  });

  it("keeps claims of one day together in the shuffles", () => {
    const { chance } = alignedDensity({
      antecedents: [day("2025-03-01", 5)],
      consequents: [day("2025-07-01")],
      windowDays: 30,
      observation: year,
      seed: 1,
    });
    expect(new Set(chance?.high)).toEqual(new Set([5]));
  });

  it("draws only on observed days", () => {
    // All days within 60 of the contact are a gap, so no shuffle ever puts the claim near it.
    const observation = { ...year, gaps: [{ from: "2025-05-01", to: "2025-09-01" }] };
    const { observed, chance } = alignedDensity({
      antecedents: [day("2025-06-28")],
      consequents: [day("2025-07-01")],
      windowDays: 30,
      observation,
      seed: 1,
    });
    expect(observed[27]).toBe(1);
    expect(chance?.high).toEqual(new Array(61).fill(0));
  });

  it("gives no chance without declared days, without claims, and where the blocks do not fit", () => {
    const consequents = [day("2025-07-01")];
    const base = { consequents, windowDays: 7, seed: 1 };
    expect(
      alignedDensity({ ...base, antecedents: [day("2025-06-28")], observation: null }).chance,
    ).toBeNull();
    expect(alignedDensity({ ...base, antecedents: [], observation: year }).chance).toBeNull();
    const oneDay = { from: "2025-06-28", to: "2025-06-28", gaps: [] };
    const two = [day("2025-06-28"), day("2025-06-29")];
    expect(alignedDensity({ ...base, antecedents: two, observation: oneDay }).chance).toBeNull();
  });

  it("gives no chance over more days with contacts than can be shuffled in a moment", () => {
    const consequents = Array.from({ length: 6001 }, (_, at) => day(dayFromNumber(at)));
    const observation = { from: dayFromNumber(0), to: dayFromNumber(6000), gaps: [] };
    const ask = { antecedents: [day(dayFromNumber(100))], windowDays: 7, observation, seed: 1 };
    expect(alignedDensity({ ...ask, consequents }).chance).toBeNull();
    expect(alignedDensity({ ...ask, consequents: consequents.slice(1) }).chance?.shuffles).toBe(200);
  });

  it("draws fewer shuffles over many contacts, never too few for a band", () => {
    const consequents = Array.from({ length: 4000 }, (_, at) => day(dayFromNumber(first - 4000 + at)));
    const observation = { from: dayFromNumber(first - 4000), to: dayFromNumber(first), gaps: [] };
    const { chance } = alignedDensity({
      antecedents: [day(dayFromNumber(first - 100))],
      consequents,
      windowDays: 7,
      observation,
      seed: 1,
    });
    expect(chance?.shuffles).toBe(200);
  });
});
