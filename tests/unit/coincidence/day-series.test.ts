import fc from "fast-check";
import { expect, test } from "vitest";
import { countByWindow } from "@/lib/coincidence/count-by-window";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { daySeriesOf, daySeriesOfRows, hasClock } from "@/lib/coincidence/day-series";
import type { LagDirection } from "@/lib/coincidence/direction";
import { findPairs } from "@/lib/coincidence/find-pairs";
import type { ObservationWindow } from "@/lib/coincidence/observation-window";
import { rateOfDaySeries, stepsOfDaySeries } from "@/lib/coincidence/rate-of-day-series";
import { computeRates } from "@/lib/coincidence/rates";
import { testAgainstChance } from "@/lib/coincidence/test-against-chance";
import { testDaySeries } from "@/lib/coincidence/test-day-series";
import { arbitrarySeries } from "./arbitrary-event";
import { arbitraryObservation } from "./arbitrary-observation";
import { dayOf, makeEvent, makeSeries } from "./make-event";

const withoutClock = (events: DatedEvent[]): DatedEvent[] =>
  events.map((event) => ({ ...event, clock: null }));
const exact = (events: DatedEvent[]): DatedEvent[] =>
  events.map((event) => ({
    ...event,
    isUncertain: false,
    start: { earliest: event.start.earliest, latest: event.start.earliest },
  }));
/** All vague; all exact; one of the two. */
const series = (prefix: string): fc.Arbitrary<DatedEvent[]> =>
  fc
    .tuple(arbitrarySeries(prefix, 12).map(withoutClock), fc.boolean())
    .map(([events, isExact]) => (isExact ? exact(events) : events));

const arbitraryRule = fc.record({
  antecedents: series("a"),
  consequents: series("c"),
  direction: fc.constantFrom<LagDirection>("after", "before", "either", "sameDay"),
  windowDays: fc.integer({ min: 0, max: 10 }),
  offsetDays: fc.integer({ min: 0, max: 4 }),
});

test("equal rows are one, whatever the order", () => {
  const events = [
    makeEvent("1", dayOf(3)),
    makeEvent("2", dayOf(1), { latest: dayOf(4) }),
    makeEvent("3", dayOf(3)),
    makeEvent("4", dayOf(3), { isUncertain: true }),
    makeEvent("5", dayOf(1)),
  ];
  const rows = daySeriesOf(events);
  expect(daySeriesOf([...events].reverse())).toEqual(rows);
  expect([...rows.count]).toEqual([1, 1, 2, 1]);
  expect([...rows.isUncertain]).toEqual([0, 0, 0, 1]);
  expect([...rows.latest].map((day, at) => day - (rows.earliest[at] ?? 0))).toEqual([0, 3, 0, 0]);
});

test("a clock time is seen", () => {
  expect(hasClock(makeSeries("a", [1, 2]))).toBe(false);
  const timed = makeEvent("b", dayOf(1), { clock: { at: "09:00", zone: "Europe/Moscow" } });
  expect(hasClock([timed])).toBe(true);
});

test("rates agree with those of the pairs", () => {
  fc.assert(
    fc.property(arbitraryRule, (rule) => {
      const rates = computeRates(findPairs(rule), rule.antecedents, rule.consequents);
      const found = rateOfDaySeries({
        ...rule,
        antecedents: daySeriesOf(rule.antecedents),
        consequents: daySeriesOf(rule.consequents),
      });
      expect(found).toEqual({ precursor: rates.precursor, trigger: rates.trigger });
    }),
    { numRuns: 1000 },
  );
});

test("steps agree with those counted event by event", () => {
  fc.assert(
    fc.property(arbitraryRule, fc.integer({ min: 0, max: 20 }), (rule, maxWindowDays) => {
      const { antecedents, consequents, direction, offsetDays } = rule;
      const line = { direction, offsetDays, maxWindowDays };
      expect(stepsOfDaySeries(daySeriesOf(antecedents), daySeriesOf(consequents), line)).toEqual(
        countByWindow(antecedents, consequents, line),
      );
    }),
    { numRuns: 1000 },
  );
});

test("tests agree with those run event by event", () => {
  fc.assert(
    fc.property(arbitraryRule, arbitraryObservation, (rule, observation) => {
      const input = { ...rule, observation, shuffles: 20, seed: 3 };
      const { touchingGap, ...tests } = testAgainstChance({ ...input, pairs: findPairs(rule) });
      const { touchingGapCounts, ...found } = testDaySeries({
        ...input,
        antecedents: daySeriesOf(rule.antecedents),
        consequents: daySeriesOf(rule.consequents),
      });
      expect(found).toEqual(tests);
      expect(touchingGapCounts).toEqual({
        consequents: touchingGap.consequents.length,
        antecedents: touchingGap.antecedents.length,
      });
    }),
    { numRuns: 300 },
  );
});

test("two million events on a century of days, rows given in any order", () => {
  const rows = Array.from({ length: 36_500 }, (_, at) => ({
    earliest: at,
    latest: at,
    isUncertain: false,
    count: 1 + ((at * 7919) % 109),
  }));
  const many = daySeriesOfRows([...rows].reverse());
  const few = daySeriesOfRows([{ earliest: 18_000, latest: 18_000, isUncertain: false, count: 3 }]);
  const observation: ObservationWindow = { from: "1970-01-01", to: "2069-12-06", gaps: [] };
  const tests = testDaySeries({
    antecedents: few,
    consequents: many,
    direction: "after",
    windowDays: 9,
    offsetDays: 0,
    observation,
    shuffles: 40,
    seed: 1,
  });
  const wanted = rows.slice(18_000, 18_010).reduce((sum, row) => sum + row.count, 0);
  expect(tests.observedDayCount).toBe(36_500);
  expect(tests.observed.precursor.atCertain.count).toBe(wanted);
  expect(tests.observed.precursor.atCertain.total).toBe(rows.reduce((sum, row) => sum + row.count, 0));
  // Every day has an event, so every antecedent has a partner under every test.
  expect(tests.gaps.trigger.expected).toBe(3);
  expect(tests.rotation.trigger.p.atCertain).toBe(1);
});
