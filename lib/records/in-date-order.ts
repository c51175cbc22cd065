import { dayBounds } from "../dates/edtf-date";

/** Stands for the end of what goes on: no day that can be written is later. */
const lastDay = "9999-12-31";

/**
 * Rows of a history in the order of their dates (EDTF), whatever the order they were entered in: each stands before those that are
 * certainly later. Where dates are the same, or vague and overlap, the order of entry stands. Throws RangeError on what is no date.
 */
export function inDateOrder<Row extends { date: string }>(rows: readonly Row[]): Row[] {
  const ordered: { row: Row; earliestDay: string }[] = [];
  for (const row of rows) {
    const { earliestDay, latestDay } = dayBounds(row.date, lastDay);
    const later = ordered.findIndex((placed) => latestDay < placed.earliestDay);
    ordered.splice(later === -1 ? ordered.length : later, 0, { row, earliestDay });
  }
  return ordered.map(({ row }) => row);
}
