import { readFileSync } from "node:fs";

/*
 * What Data Package and Table Schema (version 2, https://datapackage.org/standard/) ask of a descriptor, written down from the text of
 * the standard as a JSON Schema: the members that are required and the forms of those that are used here.
 */

const url = { type: "string", pattern: "^https?://" };
const words = { type: "string", minLength: 1 };
/** A name that may stand in an address. */
const name = { type: "string", pattern: "^[a-z0-9][a-z0-9._-]*$" };
const licences = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    anyOf: [{ required: ["name"] }, { required: ["path"] }],
    properties: { name: words, path: url, title: words },
    additionalProperties: false,
  },
};

const field = {
  type: "object",
  required: ["name", "type"],
  additionalProperties: false,
  properties: {
    name: words,
    type: { enum: ["string", "integer", "number", "boolean", "date", "datetime"] },
    description: words,
    constraints: {
      type: "object",
      minProperties: 1,
      additionalProperties: false,
      properties: {
        required: { type: "boolean" },
        enum: { type: "array", minItems: 1, uniqueItems: true },
      },
    },
  },
};

const tableSchema = {
  type: "object",
  required: ["fields"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: { type: "array", minItems: 1, items: field },
    missingValues: { type: "array", items: { type: "string" } },
    primaryKey: { type: "array", minItems: 1, uniqueItems: true, items: words },
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        additionalProperties: false,
        properties: {
          fields: { type: "array", minItems: 1, items: words },
          reference: {
            type: "object",
            required: ["fields"],
            additionalProperties: false,
            properties: { resource: name, fields: { type: "array", minItems: 1, items: words } },
          },
        },
      },
    },
  },
};

const tableDialect = {
  type: "object",
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tabledialect.json" },
    lineTerminator: { const: "\r\n" },
  },
};

const resource = {
  type: "object",
  required: ["name", "path", "schema"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/dataresource.json" },
    name,
    path: url,
    type: { const: "table" },
    title: words,
    description: words,
    format: { const: "csv" },
    mediatype: { const: "text/csv" },
    encoding: { const: "utf-8" },
    dialect: tableDialect,
    licenses: licences,
    schema: tableSchema,
  },
};

const dataPackage = {
  type: "object",
  required: ["$schema", "resources"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name,
    id: words,
    title: words,
    description: words,
    homepage: url,
    version: words,
    created: { type: "string", format: "date-time" },
    contributors: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["title"],
        additionalProperties: false,
        properties: { title: words, path: url, roles: { type: "array", items: words } },
      },
    },
    licenses: licences,
    sources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        minProperties: 1,
        additionalProperties: false,
        properties: { title: words, path: url },
      },
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
};

/** The parts of a descriptor that have a profile of their own, as the files of the standard are called. */
export const profileNames = ["datapackage", "dataresource", "tableschema", "tabledialect"] as const;
export type ProfileName = (typeof profileNames)[number];
export type Profiles = Record<ProfileName, object>;

/** The profiles as they are written down here: narrower than those published, since they know no more than what is used. */
export const writtenProfiles: Profiles = {
  datapackage: dataPackage,
  dataresource: resource,
  tableschema: tableSchema,
  tabledialect: tableDialect,
};

/** The profiles as published at https://datapackage.org/profiles/2.0/, from a folder with copies of the four files. */
export function publishedProfiles(folder: string): Profiles {
  const read = (name: ProfileName) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
  return {
    datapackage: read("datapackage"),
    dataresource: read("dataresource"),
    tableschema: read("tableschema"),
    tabledialect: read("tabledialect"),
  };
}
