import { z } from "zod";
import { sourceFields } from "./cited-source";
import { pageAddress, recordId, recordVersion } from "./open-fields";

/** Another source, by what it goes by. */
const sourceReference = z
  .strictObject({
    slug: z.string().describe("The public identifier of the source."),
    page: pageAddress.describe("The page of the source on this site."),
    publisher: z.string().describe("Who published it."),
    title: z.string().nullable().describe("Its headline or title."),
  })
  .describe("Another source.");

/** A source as published: one that a published event cites. */
export const sourceDocument = z
  .strictObject({
    id: recordId,
    ...sourceFields,
    origin: sourceReference
      .nullable()
      .describe(
        "The stored source that it is derived from; null where there is none, or none that is public.",
      ),
    version: recordVersion,
  })
  .describe("A source that a published event cites.");
export type SourceDocument = z.output<typeof sourceDocument>;
