import fc from "fast-check";
import type { ObservationWindow } from "@/lib/coincidence/observation-window";
import { lastArbitraryDay } from "./arbitrary-event";
import { dayOf } from "./make-event";

const day = fc.integer({ min: 1, max: lastArbitraryDay });
const span = fc.tuple(day, day).map(([one, other]) => ({
  from: dayOf(Math.min(one, other)),
  to: dayOf(Math.max(one, other)),
}));

/** Observed days over most or a part of the days of random events, with up to three gaps; at least one is observed. */
export const arbitraryObservation: fc.Arbitrary<ObservationWindow> = fc
  .tuple(
    fc.oneof(fc.constant({ from: dayOf(-5), to: dayOf(lastArbitraryDay + 20) }), span),
    fc.array(span, { maxLength: 3 }),
  )
  .map(([bounds, gaps]) => ({
    ...bounds,
    gaps: gaps.filter((gap) => gap.from > bounds.from || gap.to < bounds.to),
  }));
