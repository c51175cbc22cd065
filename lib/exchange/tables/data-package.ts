import type { TableField } from "./data-table";
import { openTables, type TableDescription } from "./open-tables";

/** What is said of the package as a whole. */
export interface PackageFacts {
  /** The origin of this instance, without a slash at its end. */
  site: string;
  dataVersion: number;
  /** When that version was made, as an instant in UTC; null where nothing is recorded. */
  createdAt: string | null;
  /** The query that each file of the package is asked for with, without "?"; it names the version, and the selection where it is one. */
  query: string;
  /** What is selected, in words; "": everything. */
  selection: string;
}

const licences = [
  {
    name: "CC-BY-4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
    title: "Creative Commons Attribution 4.0",
  },
];

/** The tables as a Data Package (version 2 of the standard), with a table schema for each. */
export function dataPackage(facts: PackageFacts): object {
  const { site, dataVersion, createdAt, selection } = facts;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "backchannel",
    id: `${site}/data/datapackage.json?${facts.query}`,
    title: "Backchannel: diplomatic contacts and battlefield announcements",
    description: [
      "Dated diplomatic contacts and battlefield announcements with their sources, verification histories and vague dates. The timing is recorded; no cause is asserted.",
      selection,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    homepage: `${site}/data`,
    version: String(dataVersion),
    ...(createdAt === null ? {} : { created: createdAt }),
    contributors: [{ title: "Backchannel contributors", path: site, roles: ["creator", "publisher"] }],
    licenses: licences,
    sources: [{ title: "The sources that each event cites", path: `${site}/sources` }],
    resources: openTables.map(({ table }) => resourceOf(table, facts)),
  };
}

function resourceOf(table: TableDescription, { site, query }: PackageFacts): object {
  return {
    name: table.name,
    path: `${site}/data/${table.name}.csv?${query}`,
    type: "table",
    $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
    title: table.title,
    description: table.description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { $schema: "https://datapackage.org/profiles/2.0/tabledialect.json", lineTerminator: "\r\n" },
    licenses: licences,
    schema: tableSchema(table),
  };
}

/** The schema of a table (Table Schema, version 2). */
export function tableSchema({ name, fields, key, foreignKeys }: TableDescription): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: fields.map(schemaField),
    missingValues: [""],
    primaryKey: [...key],
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map(({ columns, table, references }) => ({
            fields: [...columns],
            // Version 2 has no name for the table itself: it is left out.
            reference: { ...(table === name ? {} : { resource: table }), fields: [...references] },
          })),
        }),
  };
}

function schemaField({ name, type, description, isRequired, words }: TableField): object {
  const isList = type === "list";
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    // The words of a list are those of its parts.
    ...(words === null || isList ? {} : { enum: [...words] }),
  };
  return {
    name,
    // The published profile of version 2 does not know the type of lists that its text describes.
    type: isList ? "string" : type,
    description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
