import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { openApiDocument } from "@/lib/exchange/open/openapi/openapi-document";
import type { SchemaName } from "@/lib/exchange/open/openapi/schema-components";

export const site = "https://tracker.example";

/** The reference as it is published, and what of it an answer keeps to. */
export const reference = openApiDocument(site);

const root = `${site}/openapi`;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: root, components: reference.components });

/** What is wrong with a document by a schema of the reference; none where it keeps to it. */
export function faultsOf(schema: SchemaName, document: unknown): string[] {
  const validate = ajv.getSchema(`${root}#/components/schemas/${schema}`);
  if (validate === undefined) throw new Error(`There is no schema ${schema}.`);
  if (validate(document) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(" "),
  );
}

/** Fails where a document does not keep to a schema of the reference. */
export function expectToKeepTo(schema: SchemaName, document: unknown): void {
  expect(faultsOf(schema, document)).toEqual([]);
}
