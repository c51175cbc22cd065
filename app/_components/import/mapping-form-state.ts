import type { FieldIssue } from "@/lib/errors";
import type { ImportMapping, MappingField } from "@/lib/exchange/import/import-mapping";

/** The columns whose words are told one by one, and the field that each feeds. */
export const wordTables = [
  "type",
  "kind",
  "format",
  "level",
  "status",
  "confidence",
  "datePrecision",
] as const;
export type WordTable = (typeof wordTables)[number] & MappingField;

/** The distinct words in the columns of one field, as far as they were looked for. */
export interface ColumnWords {
  table: WordTable;
  columns: string[];
  words: string[];
  hasMore: boolean;
}

/** What the form shows: the mapping as it is chosen, stored or not, and what is still to be said. */
export interface MappingFormState {
  mapping: ImportMapping;
  words: ColumnWords[];
  issues: FieldIssue[];
}

export type MappingAction = (before: MappingFormState, form: FormData) => Promise<MappingFormState>;

/** A column of the file with some of its values. */
export interface ColumnSample {
  name: string;
  samples: string[];
}

/** Rows of people that the form leaves empty, for columns that name people. */
export const spareRows = 2;
