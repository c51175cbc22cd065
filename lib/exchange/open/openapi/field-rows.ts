import { isSchema, type JsonSchema, propertiesOf, schemasOf, textIn } from "./json-schema";

/** A stretch of what a value is said to be: plain words, a word to be written as it stands, or another schema by its name. */
export type TypePart = { words: string } | { code: string } | { schema: string };

/** A field of a schema, as the reference lists it. */
export interface FieldRow {
  /** From the schema on, "participants[].person". */
  name: string;
  type: TypePart[];
  description: string | null;
  isRequired: boolean;
}

/** The fields of a schema with those of the objects inside it; what has a name of its own is only named. */
export function fieldRows(schema: JsonSchema): FieldRow[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return propertiesOf(schema).flatMap(([name, field]) => [
    {
      name,
      type: typeParts(field),
      description: textIn(field, "description"),
      isRequired: required.includes(name),
    },
    ...innerRows(field, name),
  ]);
}

/** The schemas that a schema is one of; empty where it is one itself. */
export function choicesOf(schema: JsonSchema): string[] {
  return [...schemasOf(schema.oneOf), ...schemasOf(schema.anyOf)]
    .map(referenceName)
    .filter((name) => name !== null);
}

function innerRows(field: JsonSchema, name: string): FieldRow[] {
  const core = withoutNull(field);
  if (isSchema(core.items)) return innerRows(core.items, `${name}[]`);
  return fieldRows(core).map((row) => ({ ...row, name: `${name}.${row.name}` }));
}

/** What a value is, in words. */
export function typeParts(schema: JsonSchema): TypePart[] {
  const core = withoutNull(schema);
  const parts = coreParts(core);
  if (core === schema) return parts;
  const last = parts.at(-1);
  const isLong = last !== undefined && "words" in last && last.words.includes(",");
  return [...parts, { words: isLong ? ", or null" : " or null" }];
}

function coreParts(schema: JsonSchema): TypePart[] {
  const reference = referenceName(schema);
  if (reference !== null) return [{ schema: reference }];
  if (typeof schema.const === "string" || typeof schema.const === "number") {
    return [{ code: String(schema.const) }];
  }
  if (Array.isArray(schema.enum)) {
    return schema.enum.flatMap((value, index): TypePart[] => [
      ...(index === 0 ? [] : [{ words: ", " }]),
      { code: String(value) },
    ]);
  }
  if (isSchema(schema.items)) return [{ words: "list of " }, ...typeParts(schema.items)];
  const choices = schemasOf(schema.anyOf).map(coreParts);
  if (choices.length > 0) {
    return choices.flatMap((parts, index) => [...(index === 0 ? [] : [{ words: " or " }]), ...parts]);
  }
  return [{ words: plainWords(schema) }];
}

const formatWords: Readonly<Record<string, string>> = {
  date: "day",
  "date-time": "instant",
  uri: "address",
};
const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "object",
};

function plainWords(schema: JsonSchema): string {
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeWords[String(type)] ?? "value").join(" or ");
  const format = textIn(schema, "format");
  const type = textIn(schema, "type") ?? "";
  const words = (format === null ? undefined : formatWords[format]) ?? typeWords[type] ?? "value";
  const { minimum, maximum, maxLength } = schema;
  if (typeof minimum === "number" && typeof maximum === "number") return `${words}, ${minimum} to ${maximum}`;
  if (typeof minimum === "number") return `${words}, ${minimum} or more`;
  return typeof maxLength === "number" ? `${words}, ${maxLength} characters at most` : words;
}

/** The schema of what a field is where it is not null; itself where it is never null. */
function withoutNull(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    const types = schema.type.filter((type) => type !== "null");
    return { ...schema, type: types.length === 1 ? types[0] : types };
  }
  const choices = schemasOf(schema.anyOf);
  const others = choices.filter((choice) => choice.type !== "null");
  if (others.length === choices.length) return schema;
  const [only] = others;
  return others.length === 1 && only !== undefined ? withoutNull(only) : { ...schema, anyOf: others };
}

function referenceName(schema: JsonSchema): string | null {
  return textIn(schema, "$ref")?.split("/").at(-1) ?? null;
}
