import { coincidencesTable } from "./coincidences-table";
import type { FieldType, ForeignKey, TableField } from "./data-table";
import { openTables, type TableDescription } from "./open-tables";
import { meaningsOf, type WordMeaning } from "./vocabulary-meanings";

/** What a column holds. */
export interface CodebookColumn {
  name: string;
  type: FieldType;
  description: string;
  canBeEmpty: boolean;
  /** The words that it can hold and what they mean; null where it is free. */
  words: WordMeaning[] | null;
  /** "people.slug", where its cells name a row of another table. */
  refersTo: string | null;
}

/** A table with its columns. */
export interface CodebookTable {
  name: string;
  title: string;
  description: string;
  key: readonly string[];
  columns: CodebookColumn[];
}

/** What holds for all tables. */
export const codebookNotes = {
  missing:
    "An empty cell says that nothing is known or that the column does not apply; no word stands for it.",
  dates:
    "A date is the EDTF text (ISO 8601-2) that is stored: 2025-12-02 (a day), 2025-12 (some time in the month), 2025-12-01/2025-12-03 (from a day to a day), [2025-12-01..2025-12-03] (some day of these), with ~ (about), ? (uncertain) or % (both). The columns after it give the same in words and the days that it can mean: counts of days run from _earliest to _latest_start.",
  instants: "When a record was published or updated is in UTC, to the second; the API tells it more exactly.",
  text: "Files are UTF-8 without a byte order mark. CSV is RFC 4180: commas, CRLF, quotes doubled, one header line. A text that a spreadsheet would calculate (it begins with =, +, -, @, their wide forms, a tab or a line end, perhaps behind apostrophes) has one apostrophe before it, which is not part of the text; numbers never have one.",
  lists: "Several values in a cell are separated by a semicolon.",
  retracted: "Retracted events stand in Retracted events alone. Drafts, comments and accounts stand nowhere.",
} as const;

/** All tables with their columns, words and references; last that of a rule, which is in no data package. */
export function codebookTables(): CodebookTable[] {
  const tables: TableDescription[] = [...openTables.map(({ table }) => table), coincidencesTable];
  return tables.map((table) => {
    const { name, title, description, key } = table;
    return { name, title, description, key, columns: table.fields.map((field) => columnOf(table, field)) };
  });
}

function columnOf({ foreignKeys }: TableDescription, field: TableField): CodebookColumn {
  const { name, type, description, isRequired, words } = field;
  return {
    name,
    type,
    description,
    canBeEmpty: !isRequired,
    words: words === null ? null : meaningsOf(words),
    refersTo:
      foreignKeys.map((key) => referenceOf(key, name)).find((reference) => reference !== null) ?? null,
  };
}

function referenceOf({ columns, table, references }: ForeignKey, name: string): string | null {
  const at = columns.indexOf(name);
  return at < 0 ? null : `${table}.${references[at]}`;
}

/** The codebook as Markdown. */
export function codebookMarkdown(dataVersion: number): string {
  const tables = codebookTables().map(({ name, title, description, key, columns }) =>
    [
      `## ${title} (${name})`,
      description,
      `Key: ${key.join(", ")}.`,
      `| Column | Type | Meaning |\n|---|---|---|\n${columns.map(markdownRow).join("\n")}`,
    ].join("\n\n"),
  );
  const notes = Object.values(codebookNotes).join("\n\n");
  return `${[`# Codebook of Backchannel`, `Version ${dataVersion} of the data. Licence: CC BY 4.0.`, notes, ...tables].join("\n\n")}\n`;
}

function markdownRow({ name, type, description, canBeEmpty, words, refersTo }: CodebookColumn): string {
  const meanings = words?.map(
    ({ word, label, rule }) => `${word}: ${label}${rule === null ? "" : ` (${rule})`}`,
  );
  const parts = [
    description,
    refersTo === null ? "" : `Refers to ${refersTo}.`,
    canBeEmpty ? "May be empty." : "",
    meanings === undefined ? "" : `Words: ${meanings.join("; ")}`,
  ];
  return `| ${name} | ${type} | ${parts
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll("|", "\\|")} |`;
}
