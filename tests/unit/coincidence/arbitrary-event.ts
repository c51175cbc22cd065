import fc from "fast-check";
import type { ClockTime, DatedEvent } from "@/lib/coincidence/dated-event";
import type { Direction } from "@/lib/coincidence/direction";
import { dayOf } from "./make-event";

/** Days that random events may start on: few, so that pairs, ties and overlaps are common. */
export const lastArbitraryDay = 40;

// Two zones without summer time, so that moving all days by a constant keeps every order within a day.
const clock: fc.Arbitrary<ClockTime> = fc.record({
  at: fc.constantFrom("00:30", "09:00", "19:30", "23:30"),
  zone: fc.constantFrom("Europe/Moscow", "Asia/Dubai"),
});

const details = fc.record({
  day: fc.integer({ min: 1, max: lastArbitraryDay }),
  widthDays: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
  ),
  isUncertain: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  clock: fc.option(clock),
  publicBefore: fc.option(fc.integer({ min: -2, max: 12 })),
  publicWidthDays: fc.integer({ min: 0, max: 3 }),
});

/** Up to `maxLength` random events, some vague, some doubtful, some with a clock time or a day made public. */
export function arbitrarySeries(prefix: string, maxLength = 8): fc.Arbitrary<DatedEvent[]> {
  return fc.array(details, { maxLength }).map((list) =>
    list.map((detail, at) => {
      const { publicBefore } = detail;
      const publicDay = publicBefore === null ? null : detail.day - publicBefore;
      return {
        id: `${prefix}${at + 1}`,
        start: { earliest: dayOf(detail.day), latest: dayOf(detail.day + detail.widthDays) },
        isUncertain: detail.isUncertain,
        clock: detail.clock,
        madePublic:
          publicDay === null
            ? null
            : { earliest: dayOf(publicDay), latest: dayOf(publicDay + detail.publicWidthDays) },
      };
    }),
  );
}

export const arbitraryDirection: fc.Arbitrary<Direction> = fc.constantFrom(
  "after",
  "before",
  "either",
  "sameDay",
  "betweenPublicAndHeld",
);

/** Two random series and a random rule. */
export const arbitraryRule = fc.record({
  antecedents: arbitrarySeries("a"),
  consequents: arbitrarySeries("c"),
  direction: arbitraryDirection,
  windowDays: fc.integer({ min: 0, max: 10 }),
  offsetDays: fc.integer({ min: 0, max: 4 }),
});
