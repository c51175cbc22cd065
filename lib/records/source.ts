import { z } from "zod";
import { formatEdtf } from "../dates/format-edtf";
import { line, optionalDateEntry, optionalLine, optionalWebAddress, recordId } from "./fields";
import { sourceReliabilities, supportedFields } from "./vocabularies";

const described = {
  url: optionalWebAddress,
  title: optionalLine(500),
  publisher: line("who published it"),
  language: optionalLine(35),
  published: optionalDateEntry,
  publishedPrinted: optionalLine(),
  readOn: optionalDateEntry,
  archivedUrl: optionalWebAddress,
  archivedOn: optionalDateEntry,
  quotation: optionalLine(1000),
  derivedFrom: optionalLine(2000),
  reliability: z.enum(sourceReliabilities).nullable().default(null),
  credibility: z.number().int().min(1).max(6).nullable().default(null),
};

/**
 * A source as an event's form gives it. `id` names a stored source that is used again (its other fields then update it);
 * a source without an address is marked as link wanted. `derivedFrom` names the wire or first report behind a copy.
 */
export const sourceInput = z
  .object({
    id: recordId.nullable().default(null),
    ...described,
    supports: z.array(z.enum(supportedFields)).default([]),
  })
  .transform((source) => ({ ...source, isLinkWanted: source.url === null }));

export type SourceInput = z.output<typeof sourceInput>;
export type SourceEntry = z.input<typeof sourceInput>;

/**
 * A stored source as the desk's own form for sources gives it. `derivedFrom` is the name of what it copies, or the address of
 * a stored source, here or where it was published.
 */
export const sourceRecordInput = z
  .object(described)
  .transform((source) => ({ ...source, isLinkWanted: source.url === null }));

export type SourceRecordInput = z.output<typeof sourceRecordInput>;

/** The fields of a source that a form can change, in the order of the form. */
export const sourceFieldNames = [
  "url",
  "title",
  "publisher",
  "language",
  "published",
  "publishedPrinted",
  "readOn",
  "archivedUrl",
  "archivedOn",
  "quotation",
  "derivedFrom",
  "reliability",
  "credibility",
] as const satisfies readonly (keyof typeof described)[];
export type SourceFieldName = (typeof sourceFieldNames)[number];

/** What a source is called: publisher and title, or publisher and day where it has no title. */
export function sourceWords(source: {
  publisher: string;
  title: string | null;
  published: string | null;
}): string {
  if (source.title !== null) return `${source.publisher}: ${source.title}`;
  return source.published === null
    ? source.publisher
    : `${source.publisher}, ${formatEdtf(source.published)}`;
}
