import type { CivilDay } from "@/lib/dates/civil-day";
import { currentDataAt } from "./past/data-at";

/**
 * The day of the data: the civil day in UTC now, or that of the earlier state inside `withDataAt`. It stands for the end of what
 * is still going on, so that every reader sees the same days whatever their zone.
 */
export function dayOfData(): CivilDay {
  return currentDataAt()?.day ?? new Date().toISOString().slice(0, 10);
}
