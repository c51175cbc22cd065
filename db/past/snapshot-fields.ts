import { z } from "zod";
import { sourceReliabilities } from "@/lib/records/vocabularies";

/**
 * Building blocks for reading a stored version back into rows. Versions were written by older code too: what a field lacks is
 * empty, and what it holds beyond is passed over.
 */

/** A text, or nothing. */
export const maybeText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** A number, or nothing. */
export const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

/** The id of a linked record. */
export const linkedId = z.object({ id: z.string() }).transform(({ id }) => id);

export const maybeLinkedId = z
  .object({ id: z.string() })
  .nullish()
  .transform((value) => value?.id ?? null);

/** The place of a source in the version's own list. */
export const maybePlace = z
  .number()
  .int()
  .nullish()
  .transform((value) => value ?? null);

/** Other spellings of a name. */
export const aliasList = z.array(z.object({ name: z.string(), note: maybeText })).default([]);

/** What a version of an event and one of a source itself keep of a source alike. */
export const sourceFields = {
  url: maybeText,
  title: maybeText,
  publisher: z.string(),
  language: maybeText,
  published: maybeText,
  publishedPrinted: maybeText,
  readOn: maybeText,
  archivedUrl: maybeText,
  archivedOn: maybeText,
  quotation: maybeText,
  derivedFrom: maybeText,
  reliability: z
    .enum(sourceReliabilities)
    .nullish()
    .transform((value) => value ?? null),
  credibility: maybeNumber,
};
