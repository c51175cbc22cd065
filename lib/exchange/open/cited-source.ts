import { z } from "zod";
import { sourceCredibilities, sourceReliabilities, supportedFields } from "../../records/vocabularies";
import { openDate } from "./open-date";
import { pageAddress } from "./open-fields";

/** What a source says of itself, cited or alone. */
export const sourceFields = {
  slug: z.string().describe("The public identifier of the source."),
  page: pageAddress.describe("The page of the source on this site."),
  url: z.string().nullable().describe("Where it was published; null where no link is known."),
  title: z.string().nullable().describe("Its headline or title."),
  publisher: z.string().describe("Who published it."),
  language: z.string().nullable().describe("The language that it is written in (BCP 47)."),
  published: openDate.nullable().describe("When it was published."),
  readOn: z.string().nullable().describe("When it was read for this record, as EDTF."),
  archivedUrl: z.string().nullable().describe("The address of an archived copy."),
  archivedOn: z.string().nullable().describe("When that copy was made, as EDTF."),
  quotation: z.string().nullable().describe("The words that matter, as printed."),
  derivedFrom: z.string().nullable().describe("The wire or first report behind a copy, in words."),
  reliability: z
    .enum(sourceReliabilities)
    .nullable()
    .describe("The reliability of the source by the Admiralty code, A to F; null where it is not graded."),
  credibility: z
    .literal([...sourceCredibilities])
    .nullable()
    .describe("The credibility of what it says by the Admiralty code, 1 to 6; null where it is not graded."),
};

/** A source as an event cites it. */
export const citedSource = z
  .strictObject({
    number: z.number().int().min(1).describe("Its number among the sources of the event, from 1."),
    ...sourceFields,
    derivedFromNumber: z
      .number()
      .int()
      .min(1)
      .nullable()
      .describe("The number of that report, where the event cites it too."),
    rootPublisher: z
      .string()
      .nullable()
      .describe(
        "Who published the stored report at the end of what it is derived from; null where that is itself.",
      ),
    supports: z.array(z.enum(supportedFields)).describe("The fields of the event that it supports."),
  })
  .describe("A source as an event cites it.");
export type CitedSource = z.output<typeof citedSource>;
