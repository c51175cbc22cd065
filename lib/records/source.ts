import { z } from "zod";
import { line, optionalDateEntry, optionalLine, optionalWebAddress, recordId } from "./fields";
import { sourceReliabilities, supportedFields } from "./vocabularies";

/**
 * A source as an event's form gives it. `id` names a stored source that is used again (its other fields then update it);
 * a source without an address is marked as link wanted. `derivedFrom` names the wire or first report behind a copy.
 */
export const sourceInput = z
  .object({
    id: recordId.nullable().default(null),
    url: optionalWebAddress,
    title: optionalLine(500),
    publisher: line("who published it"),
    language: optionalLine(35),
    published: optionalDateEntry,
    publishedPrinted: optionalLine(),
    readOn: optionalDateEntry,
    archivedUrl: optionalWebAddress,
    quotation: optionalLine(1000),
    derivedFrom: optionalLine(200),
    reliability: z.enum(sourceReliabilities).nullable().default(null),
    credibility: z.number().int().min(1).max(6).nullable().default(null),
    supports: z.array(z.enum(supportedFields)).default([]),
  })
  .transform((source) => ({ ...source, isLinkWanted: source.url === null }));

export type SourceInput = z.output<typeof sourceInput>;
export type SourceEntry = z.input<typeof sourceInput>;
