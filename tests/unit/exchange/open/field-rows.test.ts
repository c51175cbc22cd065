import { describe, expect, it } from "vitest";
import { z } from "zod";
import { choicesOf, fieldRows, type TypePart, typeParts } from "@/lib/exchange/open/openapi/field-rows";
import { parameterSchema, schemaComponents } from "@/lib/exchange/open/openapi/schema-components";

const words = (parts: readonly TypePart[]) =>
  parts
    .map((part) => ("words" in part ? part.words : "code" in part ? `‘${part.code}’` : `<${part.schema}>`))
    .join("");

const typeOf = (schema: z.ZodType) => words(typeParts(parameterSchema(schema)));

describe("typeParts", () => {
  it.each([
    [z.string(), "text"],
    [z.string().max(200), "text, 200 characters at most"],
    [z.iso.date().nullable(), "day or null"],
    [z.number().int().min(1).max(200), "whole number, 1 to 200"],
    [z.number().int().min(1).nullable(), "whole number, 1 or more, or null"],
    [z.boolean(), "true or false"],
    [z.enum(["phone", "video"]).nullable(), "‘phone’, ‘video’ or null"],
    [z.array(z.string()), "list of text"],
    [z.literal("contact"), "‘contact’"],
    [z.union([z.number(), z.string()]), "number or text"],
  ])("says what a value is (%#)", (schema, expected) => {
    expect(typeOf(schema)).toBe(expected);
  });
});

describe("fieldRows", () => {
  it("lists the fields of objects inside, and names what has a name of its own", () => {
    const { Contact, Event } = schemaComponents();
    if (Contact === undefined || Event === undefined) throw new Error("The schemas are missing.");
    const rows = fieldRows(Contact);
    const row = (name: string) => rows.find((one) => one.name === name);
    expect(words(row("held")?.type ?? [])).toBe("<Date>");
    expect(words(row("participants[].person")?.type ?? [])).toBe("<Reference> or null");
    expect(row("number.isSure")?.description).toBe("Whether n is the only number that the dates allow.");
    expect(rows.every(({ description }) => description !== null)).toBe(true);
    expect(choicesOf(Event)).toEqual(["Contact", "Announcement"]);
  });
});
