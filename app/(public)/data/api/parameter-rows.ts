import { type FieldRow, typeParts } from "@/lib/exchange/open/openapi/field-rows";
import type { HeaderParameter, PathParameter } from "@/lib/exchange/open/openapi/operation";
import { parameterSchema } from "@/lib/exchange/open/openapi/schema-components";
import type { QueryParameter } from "@/lib/exchange/open/query-parameter";

/** Parameters of the query as the reference lists them. */
export function queryRows(parameters: readonly QueryParameter[]): FieldRow[] {
  return parameters.map(({ name, description, schema, isList }) => ({
    name,
    description,
    type: [...typeParts(parameterSchema(schema)), ...(isList ? [{ words: "; several are allowed" }] : [])],
    isRequired: false,
  }));
}

/** Parts of an address. */
export function pathRows(parameters: readonly PathParameter[]): FieldRow[] {
  return parameters.map(({ name, description }) => ({
    name,
    description,
    type: [{ words: "part of the address" }],
    isRequired: false,
  }));
}

export function headerRows(headers: readonly HeaderParameter[]): FieldRow[] {
  return headers.map(({ name, description, isRequired }) => ({
    name,
    description,
    type: [{ words: "header" }],
    isRequired,
  }));
}
