import { dayBounds } from "../dates/edtf-date";
import { readDateEntry } from "../dates/read-date-entry";
import { inDateOrder } from "./in-date-order";
import type { Standing } from "./vocabularies";

const lastDay = "9999-12-31";

function readDate(entry: string): string | null {
  const result = readDateEntry(entry);
  return result.status === "read" ? result.edtf : null;
}

/**
 * The assessment of a form that gives the claim its standing once it is stored: the latest of those with a date that can be read, its
 * date as EDTF; null where none has one.
 */
export function latestAssessment<Row extends { date: string; standing: Standing | null }>(
  rows: readonly Row[],
): Row | null {
  const dated = rows.flatMap((row) => {
    const date = readDate(row.date);
    return date === null ? [] : [{ ...row, date }];
  });
  return inDateOrder(dated).at(-1) ?? null;
}

/** The numbers, from 1, of the assessments that are certainly earlier than the first of the days that the claim itself has. */
export function assessmentsBeforeClaim(
  rows: readonly { date: string }[],
  claimDates: readonly string[],
): number[] {
  const days = claimDates.flatMap((entry) => {
    const date = readDate(entry);
    return date === null ? [] : [dayBounds(date, lastDay).earliestDay];
  });
  const first = days.sort()[0];
  if (first === undefined) return [];
  return rows.flatMap((row, index) => {
    const date = readDate(row.date);
    return date !== null && dayBounds(date, lastDay).latestDay < first ? [index + 1] : [];
  });
}
