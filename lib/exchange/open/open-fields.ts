import { z } from "zod";

/** Fields that several public documents have. */

/** A record as another one names it. */
export const recordReference = z
  .strictObject({
    slug: z.string().describe("The public identifier of the record: part of the address of its page."),
    name: z.string().describe("What it goes by."),
  })
  .describe("Another record, by its public identifier and name.");
export type RecordReference = z.output<typeof recordReference>;

/** The reference without what else a row of a database may hold. */
export function referenceOf({ slug, name }: RecordReference): RecordReference {
  return { slug, name };
}

/** An instant in UTC. */
export const instant = z.iso.datetime();

/** Milliseconds since the epoch as an instant. */
export function instantOf(at: number): string {
  return new Date(at).toISOString();
}

export const recordId = z
  .string()
  .describe("The lasting identifier of the record; a change of name keeps it.");

export const recordSlug = z
  .string()
  .describe(
    "The public identifier, part of the address of its page. A former one goes on leading here and is never given to another record.",
  );

export const recordVersion = z.number().int().min(1).describe("How often the record was saved: 1 at first.");

/** The absolute address of a page of this site. */
export const pageAddress = z.url();

export const sourceNumber = z
  .number()
  .int()
  .min(1)
  .nullable()
  .describe(
    "The number of the source that says so, among the sources of this event; null where none is named.",
  );

export const aliasList = z
  .array(
    z.strictObject({
      name: z.string().describe("The other name or spelling."),
      note: z.string().nullable().describe("Where it stands."),
    }),
  )
  .describe("Other names and spellings, by name.");

/** How many published events name a record, and when. */
export const eventCount = z
  .strictObject({
    count: z.number().int().min(0).describe("How many published events name the record."),
    firstDay: z.iso.date().nullable().describe("The earliest day on which one of them can have begun."),
    lastDay: z.iso
      .date()
      .nullable()
      .describe("The latest of the earliest days on which one of them can have begun."),
  })
  .describe("The published events that name the record.");
