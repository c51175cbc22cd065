import { parse } from "csv-parse/sync";
import { z } from "zod";

/** A reader of data packages of its own: it knows the standard, and nothing of what wrote the files. */

const field = z.object({
  name: z.string(),
  type: z.enum(["string", "integer", "number", "boolean", "date", "datetime"]),
  constraints: z
    .object({
      required: z.boolean().default(false),
      enum: z.array(z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
});
const descriptor = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      schema: z.object({
        fields: z.array(field),
        primaryKey: z.array(z.string()),
        foreignKeys: z
          .array(
            z.object({
              fields: z.array(z.string()),
              reference: z.object({ resource: z.string().optional(), fields: z.array(z.string()) }),
            }),
          )
          .default([]),
      }),
    }),
  ),
});

export type Rows = Record<string, string>[];

/** The tables of a package, each fetched from its path, and every way in which one is not as its schema says. */
export async function readPackage(
  json: unknown,
  fetchText: (path: string) => Promise<string>,
): Promise<{ tables: Map<string, Rows>; faults: string[] }> {
  const { resources } = descriptor.parse(json);
  const tables = new Map<string, Rows>();
  const faults: string[] = [];
  for (const { name, path, schema } of resources) {
    const [header = [], ...cells] = parse(await fetchText(path), { bom: false, record_delimiter: "\r\n" });
    const names = schema.fields.map((one) => one.name);
    if (header.join() !== names.join()) faults.push(`${name}: the header is ${header.join()}`);
    const rows = cells.map((row) => Object.fromEntries(row.map((cell, at) => [names[at] ?? "", cell])));
    tables.set(name, rows);
    for (const [at, row] of rows.entries()) {
      for (const one of schema.fields) {
        const fault = faultOf(one, row[one.name] ?? "");
        if (fault !== null) faults.push(`${name} ${at} ${one.name}: ${fault}`);
      }
    }
    const keys = rows.map((row) => keyOf(row, schema.primaryKey));
    if (new Set(keys).size !== keys.length) faults.push(`${name}: the key is not unique`);
  }
  for (const { name, schema } of resources) {
    for (const { fields, reference } of schema.foreignKeys) {
      const target = tables.get(reference.resource ?? name) ?? [];
      const known = new Set(target.map((row) => keyOf(row, reference.fields)));
      for (const row of tables.get(name) ?? []) {
        const isEmpty = fields.some((one) => row[one] === "");
        if (!isEmpty && !known.has(keyOf(row, fields)))
          faults.push(`${name}: no ${reference.resource} ${keyOf(row, fields)}`);
      }
    }
  }
  return { tables, faults };
}

function keyOf(row: Record<string, string>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((one) => row[one]));
}

const forms = {
  string: /./su,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^-?\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
} as const;

function faultOf({ type, constraints }: z.output<typeof field>, cell: string): string | null {
  if (cell === "") return constraints?.required === true ? "it is empty" : null;
  if (!forms[type].test(cell)) return `“${cell}” is no ${type}`;
  const words = constraints?.enum?.map(String);
  return words !== undefined && !words.includes(cell) ? `“${cell}” is none of ${words.join()}` : null;
}
