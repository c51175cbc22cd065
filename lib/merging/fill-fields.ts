import type { Cell, Row } from "./change";

/** Columns that are filled together or not at all. */
export interface FieldGroup {
  columns: readonly string[];
  /** Columns that must say the same in both records: a time of day belongs to its date. */
  when?: readonly string[];
}

function isEmpty(value: Cell | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** What of `kept` is empty and known to `other`, a part for each group: those columns as they are and as they become. */
export function fillFields(
  kept: Row,
  other: Row,
  groups: readonly FieldGroup[],
): { before: Row; after: Row }[] {
  return groups.flatMap(({ columns, when = [] }) => {
    const isOpen = columns.every((column) => isEmpty(kept[column]));
    const isKnown = columns.some((column) => !isEmpty(other[column]));
    const fits = when.every((column) => (kept[column] ?? null) === (other[column] ?? null));
    if (!isOpen || !isKnown || !fits) return [];
    const part = (row: Row): Row =>
      Object.fromEntries(columns.map((column): [string, Cell] => [column, row[column] ?? null]));
    return [{ before: part(kept), after: part(other) }];
  });
}
