import type { CivilDay } from "@/lib/dates/civil-day";

/**
 * The day of the data: the civil day in UTC now. It stands for the end of what is still going on, so that every reader
 * sees the same days whatever their zone.
 */
export function dayOfData(): CivilDay {
  return new Date().toISOString().slice(0, 10);
}
