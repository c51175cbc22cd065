import type { FieldType, ForeignKey, TableField } from "./data-table";
import { openTables, type TableDescription } from "./open-tables";

/** The name of a table of the open data in SQL. */
export function sqlName(name: string): string {
  return name.replaceAll("-", "_");
}

/** The statements that make the tables of the SQLite file, those that are referred to first. */
export function publicDatabaseSchema(): string {
  const tables = openTables.map(({ table }) => `${createTable(table)}\n${indexes(table)}`);
  return [
    "create table about (name text primary key not null, value text not null) strict, without rowid;",
    ...tables,
  ].join("\n");
}

const sqlTypes: Record<FieldType, string> = {
  string: "text",
  date: "text",
  datetime: "text",
  list: "text",
  integer: "integer",
  boolean: "integer",
  number: "real",
};

function createTable({ name, fields, key, foreignKeys }: TableDescription): string {
  const lines = [
    ...fields.map(columnLine),
    `primary key (${quoted(key)})`,
    // Keys that references name but that are not the primary one.
    ...(fields.some((field) => field.name === "slug") && !key.includes("slug") ? ["unique (slug)"] : []),
    ...foreignKeys.map(referenceLine),
  ];
  return `create table "${sqlName(name)}" (\n  ${lines.join(",\n  ")}\n) strict;`;
}

function columnLine({ name, type, isRequired }: TableField): string {
  return `"${name}" ${sqlTypes[type]}${isRequired ? " not null" : ""}`;
}

function referenceLine({ columns, table, references }: ForeignKey): string {
  return `foreign key (${quoted(columns)}) references "${sqlName(table)}" (${quoted(references)})`;
}

/** Joins go by these columns. */
function indexes({ name, key, foreignKeys }: TableDescription): string {
  return foreignKeys
    .filter(({ columns }) => columns[0] !== key[0])
    .map(
      ({ columns }) =>
        `create index "${sqlName(name)}_${columns.join("_")}" on "${sqlName(name)}" (${quoted(columns)});`,
    )
    .join("\n");
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
