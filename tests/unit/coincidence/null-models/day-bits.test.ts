import fc from "fast-check";
import { expect, test } from "vitest";
import { addDay, dilate, emptyDayBits, hasDay } from "@/lib/coincidence/null-models/day-bits";

test("dilation widens every day to a run, across word borders", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 199 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 120 }),
      (days, widthDays) => {
        const bits = emptyDayBits(200 + widthDays);
        for (const day of days) addDay(bits, day);
        dilate(bits, widthDays);
        for (let day = -3; day < 200 + widthDays + 40; day += 1) {
          const isCovered = days.some((start) => day >= start && day < start + widthDays);
          expect(hasDay(bits, day)).toBe(isCovered);
        }
      },
    ),
    { numRuns: 300 },
  );
});
