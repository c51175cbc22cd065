import type { AlignedRow } from "./aligned-input";

/** The year in which all contacts lie; null where they lie in several. */
export function sharedYear(rows: readonly AlignedRow[]): string | null {
  const [first] = rows;
  if (first === undefined) return null;
  const year = first.contact.earliestDay.slice(0, 4);
  const isShared = rows.every(
    ({ contact }) => contact.earliestDay.startsWith(year) && contact.latestDay.startsWith(year),
  );
  return isShared ? year : null;
}

/** A date in words without the year that is said elsewhere. */
export function withoutYear(when: string, year: string | null): string {
  return year !== null && when.endsWith(` ${year}`) ? when.slice(0, -year.length - 1) : when;
}
