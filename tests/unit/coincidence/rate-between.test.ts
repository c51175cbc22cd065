import fc from "fast-check";
import { expect, it } from "vitest";
import type { DatedEvent, DayRange } from "@/lib/coincidence/dated-event";
import { daySeriesOf } from "@/lib/coincidence/day-series";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { type BetweenSeries, rateBetween } from "@/lib/coincidence/rate-between";
import { computeRates } from "@/lib/coincidence/rates";
import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";

const range = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 0, 0, 1, 4))
  .map(
    ([first, width]): DayRange => ({ earliest: dayFromNumber(first), latest: dayFromNumber(first + width) }),
  );

const event = (hasPublic: boolean) =>
  fc
    .record({ start: range, isUncertain: fc.constantFrom(false, false, true), madePublic: range })
    .map((parts) => ({
      ...parts,
      clock: null,
      madePublic: hasPublic ? parts.madePublic : null,
    }));

const series = (hasPublic: boolean) =>
  fc
    .array(event(hasPublic), { maxLength: 12 })
    .map((events): DatedEvent[] => events.map((parts, at) => ({ id: String(at), ...parts })));

function betweenOf(events: readonly DatedEvent[]): BetweenSeries {
  const column = (dayOf: (event: DatedEvent) => string) =>
    Int32Array.from(events, (one) => dayNumber(dayOf(one)));
  return {
    earliest: column((one) => one.start.earliest),
    latest: column((one) => one.start.latest),
    isUncertain: Uint8Array.from(events, (one) => (one.isUncertain ? 1 : 0)),
    count: new Int32Array(events.length).fill(1),
    openEarliest: column((one) => one.madePublic?.earliest ?? ""),
    openLatest: column((one) => one.madePublic?.latest ?? ""),
  };
}

it("counts by day what the pairs of the same events count", () => {
  fc.assert(
    fc.property(series(false), series(true), (antecedents, consequents) => {
      const rule = {
        antecedents,
        consequents,
        direction: "betweenPublicAndHeld" as const,
        windowDays: 0,
        offsetDays: 0,
      };
      const { precursor, trigger } = computeRates(findPairs(rule), antecedents, consequents);
      expect(rateBetween(daySeriesOf(antecedents), betweenOf(consequents))).toEqual({ precursor, trigger });
    }),
    { numRuns: 500 },
  );
});
