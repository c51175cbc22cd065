import type { DatedEvent } from "../coincidence/dated-event";
import type { DaySeries } from "../coincidence/day-series";

/** The two series of a rule as tests need them: event by event, or, of a large record, how many events each day has. */
export type TestedSeries =
  | { isListed: true; antecedents: DatedEvent[]; consequents: DatedEvent[] }
  | { isListed: false; antecedents: DaySeries; consequents: DaySeries };
