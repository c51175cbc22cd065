/** A JSON Schema, as far as the reference and its assembler look into it. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schemas of a keyword that holds a list of them. */
export function schemasOf(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** The properties of an object's schema, by name. */
export function propertiesOf(schema: JsonSchema): [name: string, schema: JsonSchema][] {
  if (!isSchema(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, property]): [string, JsonSchema][] =>
    isSchema(property) ? [[name, property]] : [],
  );
}

export function textIn(schema: JsonSchema, keyword: string): string | null {
  const value = schema[keyword];
  return typeof value === "string" ? value : null;
}
