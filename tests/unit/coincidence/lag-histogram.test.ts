import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LagDirection } from "@/lib/coincidence/direction";
import { toEventDays } from "@/lib/coincidence/event-days";
import { lagHistogram } from "@/lib/coincidence/lag-histogram";
import { nearestPartnerChance } from "@/lib/coincidence/nearest-partner-chance";
import { arbitrarySeries } from "./arbitrary-event";
import { arbitraryObservation } from "./arbitrary-observation";
import { dayOf, makeEvent, makeSeries } from "./make-event";
import { daySubsets } from "./null-models/day-subsets";

const year = { from: dayOf(1), to: dayOf(365), gaps: [] };

describe("lagHistogram", () => {
  test("after: days since the latest antecedent, and until the next consequent", () => {
    const { precursor, trigger } = lagHistogram({
      antecedents: makeSeries("a", [10, 20, 21, 200]),
      consequents: makeSeries("c", [5, 24, 24, 100]),
      direction: "after",
      observation: year,
      maxLagDays: 30,
    });
    expect(precursor.events).toEqual([
      { id: "c1", lowDays: null, highDays: null },
      { id: "c2", lowDays: 3, highDays: 3 },
      { id: "c3", lowDays: 3, highDays: 3 },
      { id: "c4", lowDays: 79, highDays: 79 },
    ]);
    expect(precursor.bins).toHaveLength(31);
    expect(precursor.bins[3]).toMatchObject({ lagDays: 3, certain: 2, possible: 2 });
    expect(precursor.beyond).toMatchObject({ certain: 1, possible: 1 });
    expect(precursor.none).toMatchObject({ certain: 1, possible: 1 });
    expect(trigger.events.map(({ lowDays }) => lowDays)).toEqual([14, 4, 3, null]);
  });

  test("before is the mirror, either and sameDay look on both sides", () => {
    const input = {
      antecedents: makeSeries("a", [10, 20]),
      consequents: makeSeries("c", [13, 19]),
      observation: null,
    };
    const lags = (direction: LagDirection): (number | null)[] =>
      lagHistogram({ ...input, direction }).precursor.events.map(({ lowDays }) => lowDays);
    expect(lags("after")).toEqual([3, 9]);
    expect(lags("before")).toEqual([7, 1]);
    expect(lags("either")).toEqual([3, 1]);
    expect(lags("sameDay")).toEqual([3, 1]);
    expect(lagHistogram({ ...input, direction: "after" }).precursor.bins[0]?.expected).toBeNull();
  });

  test("a vague date leaves a range; the clock decides on one day", () => {
    const { precursor } = lagHistogram({
      antecedents: [
        makeEvent("a1", dayOf(10), { latest: dayOf(14) }),
        makeEvent("a2", dayOf(40), { clock: { at: "18:00", zone: "Europe/Moscow" } }),
      ],
      consequents: [
        makeEvent("c1", dayOf(12)),
        makeEvent("c2", dayOf(20)),
        makeEvent("c3", dayOf(40), { clock: { at: "09:00", zone: "Europe/Moscow" } }),
      ],
      direction: "after",
      observation: year,
    });
    expect(precursor.events).toEqual([
      { id: "c1", lowDays: 0, highDays: null },
      { id: "c2", lowDays: 6, highDays: 10 },
      { id: "c3", lowDays: 26, highDays: 30 },
    ]);
    expect(precursor.bins[6]).toMatchObject({ certain: 0, possible: 2 });
    expect(precursor.none).toMatchObject({ certain: 0, possible: 1 });
  });

  test("agrees with every pair looked at, and what is expected adds up to the events", () => {
    fc.assert(
      fc.property(
        arbitrarySeries("a"),
        arbitrarySeries("c"),
        fc.constantFrom<LagDirection>("after", "before", "either"),
        arbitraryObservation,
        (antecedents, consequents, direction, observation) => {
          const timeless = {
            antecedents: antecedents.map((event) => ({ ...event, clock: null })),
            consequents: consequents.map((event) => ({ ...event, clock: null })),
          };
          const all = lagHistogram({ ...timeless, direction, observation: null, maxLagDays: 20 });
          for (const { id, lowDays } of all.precursor.events) {
            const own = timeless.consequents.find((event) => event.id === id);
            if (own === undefined) throw new Error("It lists no other events.");
            const c = toEventDays(own);
            const distances = timeless.antecedents.map(toEventDays).flatMap((a) => {
              const distances: number[] = [];
              for (let day = c.earliest; day <= c.latest; day += 1) {
                for (let other = a.earliest; other <= a.latest; other += 1) distances.push(day - other);
              }
              return distances;
            });
            const fitting = {
              after: distances.filter((distance) => distance >= 0),
              before: distances.filter((distance) => distance <= 0).map((distance) => -distance),
              either: distances.map(Math.abs),
              sameDay: [],
            }[direction];
            expect(lowDays).toBe(fitting.length === 0 ? null : Math.min(...fitting) + 0);
          }
          const inside = lagHistogram({ ...timeless, direction, observation, maxLagDays: 20 });
          for (const side of [inside.precursor, inside.trigger]) {
            const bins = [...side.bins, side.beyond, side.none];
            const sum = bins.reduce((total, { expected }) => total + (expected ?? Number.NaN), 0);
            expect(sum).toBeCloseTo(side.total, 9);
            for (const { certain, possible } of bins) expect(certain).toBeLessThanOrEqual(possible);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("events of one instant are found as those without clock times are", () => {
  fc.assert(
    fc.property(
      arbitrarySeries("a"),
      arbitrarySeries("c"),
      fc.constantFrom<LagDirection>("after", "before", "either"),
      (antecedents, consequents, direction) => {
        const clock = { at: "12:00", zone: "Europe/Moscow" };
        const at = (time: typeof clock | null) =>
          lagHistogram({
            antecedents: antecedents.map((event) => ({ ...event, clock: time })),
            consequents: consequents.map((event) => ({ ...event, clock: time })),
            direction,
            observation: null,
          });
        // At one and the same instant the clock knows no order.
        expect(at(clock)).toEqual(at(null));
      },
    ),
    { numRuns: 300 },
  );
});

test.each(["back", "forth", "both"] as const)("the chance is exact, with holes too (%s)", (look) => {
  const days = [1, 2, 3, 7, 8, 12, 13, 14];
  const subsets = daySubsets(days, 3);
  const tally = new Map<number | null, number>();
  for (const own of days) {
    for (const subset of subsets) {
      const distances = subset
        .map((day) => (look === "back" ? own - day : look === "forth" ? day - own : Math.abs(own - day)))
        .filter((distance) => distance >= 0);
      const nearest = distances.length === 0 ? null : Math.min(...distances);
      const bin = nearest !== null && nearest > 5 ? 6 : nearest;
      tally.set(bin, (tally.get(bin) ?? 0) + 1 / (days.length * subsets.length));
    }
  }
  const chances = nearestPartnerChance({
    days: Int32Array.from(days),
    partnerBlocks: 3,
    look,
    maxLagDays: 5,
  });
  expect(chances).toHaveLength(8);
  [0, 1, 2, 3, 4, 5, 6, null].forEach((bin, at) => {
    expect(chances[at]).toBeCloseTo(tally.get(bin) ?? 0, 12);
  });
});
