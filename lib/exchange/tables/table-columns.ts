import { z } from "zod";
import type { OpenDate } from "../open/open-date";
import { openDate } from "../open/open-date";
import { column, type TableColumn } from "./data-table";

/** Columns that several tables have. */

const { edtf, words, earliest, latestStart, latest, isApproximate, isUncertain, printed } = openDate.shape;

/**
 * The columns of a date: what is stored as EDTF under the name itself, then words, bounds, doubts and the value as printed. `what`
 * says which date it is; where it can be missing all of them can.
 */
export function dateColumns<Row>(
  name: string,
  what: string,
  read: (row: Row) => OpenDate | null,
  { isOptional }: { isOptional: boolean },
): TableColumn<Row>[] {
  const part = (suffix: string, schema: z.ZodType, pick: (date: OpenDate) => unknown): TableColumn<Row> => {
    const description = `${what} ${schema.description ?? ""}`.trim();
    const described = (isOptional ? schema.nullable() : schema).describe(description);
    return column(`${name}${suffix}`, described, (row) => {
      const date = read(row);
      return date === null ? null : pick(date);
    });
  };
  return [
    part("", edtf, (date) => date.edtf),
    part("_words", words, (date) => date.words),
    part("_earliest", earliest, (date) => date.earliest),
    part("_latest_start", latestStart, (date) => date.latestStart),
    part("_latest", latest, (date) => date.latest),
    part("_is_approximate", isApproximate, (date) => date.isApproximate),
    part("_is_uncertain", isUncertain, (date) => date.isUncertain),
    part("_printed", printed, (date) => date.printed),
  ];
}

/** A column that holds the public identifier of a record of another table. */
export function slugColumn<Row>(
  name: string,
  description: string,
  read: (row: Row) => string,
): TableColumn<Row> {
  return column(name, z.string().describe(description), read);
}

/** The same where none may be named. */
export function optionalSlugColumn<Row>(
  name: string,
  description: string,
  read: (row: Row) => string | null,
): TableColumn<Row> {
  return column(name, z.string().nullable().describe(description), read);
}

/** A column of several public identifiers. */
export function slugsColumn<Row>(
  name: string,
  description: string,
  read: (row: Row) => readonly string[],
): TableColumn<Row> {
  const schema = z
    .array(z.string())
    .nullable()
    .describe(`${description} Separated by ;, empty where there is none.`);
  return column(name, schema, read);
}

/** Where a row stands among those of its record. */
export function positionColumn<Row extends { position: number }>(): TableColumn<Row> {
  const schema = z.number().int().min(1).describe("Its place among the rows of the same record, from 1.");
  return column("position", schema, (row) => row.position);
}

/** Rows of a list with their places. */
export function placed<Item>(items: readonly Item[]): { item: Item; position: number }[] {
  return items.map((item, at) => ({ item, position: at + 1 }));
}

/** An empty text says that nobody wrote one: a cell of it is empty. */
export function textOrNothing(schema: z.ZodType): z.ZodType {
  const { description } = schema;
  const optional = schema.nullable();
  return description === undefined ? optional : optional.describe(description);
}
