import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/civil-day";
import { compareHeldDays, type HeldDays, heldDaysOf, isSurelyBefore } from "@/lib/sequence/held-days";
import { KnownOrder } from "@/lib/sequence/known-order";

const clocks = ["09:00", "12:00", "12:00", "18:30"];

/** Contacts crowded into a fortnight, some vague, some with a clock time. */
const crowded = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 14 }),
      length: fc.constantFrom(0, 0, 0, 1, 5),
      clock: fc.option(fc.constantFrom(...clocks), { nil: null }),
      isUncertain: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) =>
    list
      .map(({ start, length, clock, isUncertain }, at) =>
        heldDaysOf({
          id: `c${at}`,
          start: { earliest: addDays("2025-01-01", start), latest: addDays("2025-01-01", start + length) },
          isUncertain,
          clock: clock === null ? null : { at: clock, zone: "Europe/Moscow" },
        }),
      )
      .sort(compareHeldDays),
  );

test("says of every contact what going through all of them says", () => {
  fc.assert(
    fc.property(crowded, (held) => {
      const order = new KnownOrder(held);
      for (const own of held) {
        const others = held.filter((other) => other !== own);
        const before = others.filter((other) => isSurelyBefore(other, own));
        const max = (values: number[]) => Math.max(-Infinity, ...values);
        expect(order.countSurelyBefore(own)).toBe(before.length);
        expect(order.countSurelyAfter(own)).toBe(others.filter((other) => isSurelyBefore(own, other)).length);
        expect(order.lastDayReachedBefore(own)).toBe(max(before.map((other) => other.earliest)));
        const over = (other: HeldDays) => other.latest < own.earliest;
        expect(order.lastDayBefore(own)).toBe(max(others.filter(over).map((other) => other.latest)));
      }
    }),
  );
});
