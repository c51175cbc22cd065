import { isStorableEdtf } from "../dates/edtf-date";
import { formatEdtf } from "../dates/format-edtf";
import { readDateEntry } from "../dates/read-date-entry";

/** The fields of an entry, at whatever depth, that hold a date. */
const dateFields = new Set([
  "held",
  "madePublic",
  "announced",
  "saidToHaveHappened",
  "independentlyAssessed",
  "date",
  "published",
  "readOn",
  "archivedOn",
]);

/**
 * A stored entry as a person would type it: dates in words ("2 December 2025", "late November 2025") in place of EDTF, where
 * the words are read back as the very same date. Everything else stays as it is.
 */
export function datesInWords(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, inWords(field, value)]));
}

function inWords(field: string, value: unknown): unknown {
  if (typeof value === "string") return dateFields.has(field) ? dateWords(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => inWords("", item));
  if (typeof value === "object" && value !== null) return datesInWords({ ...value });
  return value;
}

/** A date as a person would type it; what is no stored date, or is not read back as the very same one, stays as it is. */
export function dateWords(edtf: string): string {
  if (!isStorableEdtf(edtf)) return edtf;
  const words = formatEdtf(edtf);
  const read = readDateEntry(words);
  return read.status === "read" && read.edtf === edtf ? words : edtf;
}
