import { edtfDays } from "./edtf-days";
import type { EventPlan } from "./event-plan";

/** The columns of `events` that come from the input, with the days derived. */
export function eventColumns(plan: EventPlan) {
  const { input } = plan;
  return {
    title: input.title,
    summary: input.summary,
    note: input.note,
    confidence: input.confidence,
    date: plan.date,
    datePrinted: plan.datePrinted,
    ...edtfDays(plan.date),
    clockAt: input.clock?.at ?? null,
    clockZone: input.clock?.zone ?? null,
    // A zone that nobody stated is not stored: it follows the clock and the place when those are corrected.
    zone: input.zone,
  };
}
