import { z } from "zod";
import { isSchema, type JsonSchema, schemasOf, textIn } from "../open/openapi/json-schema";

/** What a cell of a table holds; null: nothing is known. Lists are one text, their parts joined by `listDelimiter`. */
export type Cell = string | number | boolean | null;

/** Between the parts of a list in one cell; identifiers and field names never hold it. */
export const listDelimiter = ";";

/** The types of Table Schema that are used here. */
export type FieldType = "string" | "integer" | "number" | "boolean" | "date" | "datetime" | "list";

/** A column as the header, the table schema, the codebook and the SQLite file say it. */
export interface TableField {
  name: string;
  type: FieldType;
  description: string;
  /** False where a cell can be empty. */
  isRequired: boolean;
  /** The words that it can hold, or null where it is free. */
  words: readonly (string | number)[] | null;
}

/** Columns whose cells name a row of another table. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** A column: its name, its Zod schema (with description) and where its value is in a row. */
export interface TableColumn<Row> {
  name: string;
  schema: z.ZodType;
  read: (row: Row) => unknown;
}

interface TableDefinition<Document, Row> {
  /** As in the name of its file: "event-sources". */
  name: string;
  title: string;
  description: string;
  columns: readonly TableColumn<Row>[];
  key: readonly string[];
  foreignKeys?: readonly ForeignKey[];
  /** The rows that a public document gives. */
  rowsOf: (document: Document) => readonly Row[];
}

/** A table of the open data, made of public documents. */
export interface DataTable<Document> {
  name: string;
  title: string;
  description: string;
  fields: readonly TableField[];
  key: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** The rows that a document gives, each with a cell for every field. */
  cellsOf: (document: Document) => Cell[][];
}

/** Makes a table of its definition. Throws TypeError where a column lacks a description. */
export function defineTable<Document, Row>(definition: TableDefinition<Document, Row>): DataTable<Document> {
  const { name, title, description, columns, key, foreignKeys = [], rowsOf } = definition;
  const fields = columns.map(fieldOf);
  const cells = (row: Row) => columns.map(({ read }, at) => cellOf(read(row), fields[at]?.type));
  return {
    name,
    title,
    description,
    fields,
    key,
    foreignKeys,
    cellsOf: (document) => rowsOf(document).map(cells),
  };
}

/** A column of one value. */
export function column<Row>(name: string, schema: z.ZodType, read: (row: Row) => unknown): TableColumn<Row> {
  return { name, schema, read };
}

function fieldOf<Row>({ name, schema }: TableColumn<Row>): TableField {
  const json = z.toJSONSchema(schema);
  const description = textIn(json, "description");
  if (description === null) throw new TypeError(`The column ${name} has no description.`);
  // Zod writes what may be null as a choice, or as a list of types where there is nothing more to say.
  const types = Array.isArray(json.type) ? json.type : null;
  const choices: JsonSchema[] = types?.map((type) => ({ ...json, type })) ?? schemasOf(json.anyOf);
  const bare = choices.find((choice) => choice.type !== "null") ?? json;
  return {
    name,
    type: typeOf(bare),
    description: inTables(description),
    isRequired: !choices.some((choice) => choice.type === "null"),
    words: wordsOf(bare),
  };
}

/** Documents have null and members where tables have empty cells and columns. */
function inTables(description: string): string {
  return description.replace(/\bnull\b/g, "empty").replaceAll("latestStart", "latest_start");
}

function typeOf(json: JsonSchema): FieldType {
  if (json.type === "array") return "list";
  if (json.type === "string" && json.format === "date") return "date";
  if (json.type === "string" && json.format === "date-time") return "datetime";
  const words = wordsOf(json);
  if (json.type === "number" && words?.every((word) => Number.isInteger(word))) return "integer";
  if (json.type === "integer" || json.type === "number" || json.type === "boolean") return json.type;
  return "string";
}

function wordsOf(json: JsonSchema): (string | number)[] | null {
  const listed = json.type === "array" && isSchema(json.items) ? json.items : json;
  const words = Array.isArray(listed.enum) ? listed.enum : "const" in listed ? [listed.const] : null;
  return words?.filter((word) => typeof word === "string" || typeof word === "number") ?? null;
}

function cellOf(value: unknown, type: FieldType | undefined): Cell {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(listDelimiter);
  if (typeof value === "string") return value === "" ? null : type === "datetime" ? toSecond(value) : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Table Schema 1 knows no parts of a second, and many of its readers are in use. */
function toSecond(instant: string): string {
  return instant.replace(/\.\d+Z$/, "Z");
}
