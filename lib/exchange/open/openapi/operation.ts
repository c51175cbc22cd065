import type { QueryParameter } from "../query-parameter";
import type { SchemaName } from "./schema-components";

/** A part of an address that stands for a record. */
export interface PathParameter {
  name: string;
  description: string;
  example: string;
}

/** An answer that an operation can give; without a schema or media type it has no body. */
export interface OperationAnswer {
  status: number;
  description: string;
  schema?: SchemaName;
  /** Of a body that is no JSON. */
  mediaType?: string;
}

/** One thing that a program can ask of this site. */
export interface Operation {
  id: string;
  method: "get" | "post" | "patch";
  path: string;
  tag: "Open data" | "Writing" | "Analysis";
  summary: string;
  description: string;
  pathParameters: readonly PathParameter[];
  queryParameters: readonly QueryParameter[];
  headers: readonly HeaderParameter[];
  body: { mediaTypes: readonly string[]; schema: SchemaName; example: object } | null;
  needsToken: boolean;
  answers: readonly OperationAnswer[];
  /** What a program may ask first: the rest of the address, with its query. */
  exampleAddress: string;
}

export interface HeaderParameter {
  name: string;
  description: string;
  isRequired: boolean;
  example: string;
}
