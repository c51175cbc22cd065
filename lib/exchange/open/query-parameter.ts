import type { z } from "zod";

/** A parameter of a request's query, as the reference describes it and as it is known from a slip. */
export interface QueryParameter {
  name: string;
  description: string;
  /** What one value looks like. */
  schema: z.ZodType;
  /** Whether it may be given several times, or with commas. */
  isList: boolean;
}

export function oneOf(name: string, schema: z.ZodType, description: string): QueryParameter {
  return { name, description, schema, isList: false };
}

export function manyOf(name: string, schema: z.ZodType, description: string): QueryParameter {
  return { name, description, schema, isList: true };
}
