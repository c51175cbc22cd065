import { z } from "zod";
import { contactFormats } from "../../records/vocabularies";
import { instant, recordId, recordReference, recordSlug, recordVersion } from "./open-fields";

/** A series as published. It has no page of its own. */
export const seriesDocument = z
  .strictObject({
    id: recordId,
    slug: recordSlug,
    name: z.string().describe("The name that the site uses."),
    people: z
      .array(recordReference)
      .length(2)
      .describe("The two people: contacts in which both are principals, for different parties, are counted."),
    format: z
      .enum(contactFormats)
      .nullable()
      .describe("The one format that is counted; null where every one is."),
    tracks: z.array(recordReference).describe("The tracks that it numbers."),
    version: recordVersion,
    updatedAt: instant.describe("When this version was saved."),
  })
  .describe("A series: the contacts of two people that are counted together.");
export type SeriesDocument = z.output<typeof seriesDocument>;
