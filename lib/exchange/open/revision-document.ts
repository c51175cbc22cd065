import { z } from "zod";
import { revisedTypes } from "../../records/history/revised-type";
import { revisionKinds } from "../../records/vocabularies";
import { instant, pageAddress, recordVersion } from "./open-fields";

const revisionFields = {
  id: z.string().describe("The kind of record, its lasting identifier and the version, joined by /."),
  dataVersion: z.number().int().min(0).describe("The version of the data that came with it."),
  recordType: z.enum(revisedTypes).describe("The kind of record."),
  record: z
    .strictObject({
      id: z.string().describe("The lasting identifier of the record."),
      slug: z
        .string()
        .nullable()
        .describe("Its public identifier; of what is no event, the one in this version."),
      name: z
        .string()
        .nullable()
        .describe("What it goes by; what is no event, what it went by in this version."),
      page: pageAddress.nullable().describe("Its page; null where it has none."),
    })
    .nullable()
    .describe("The record; null where it was withdrawn, so that nothing of it is said."),
  version: recordVersion.describe("The version of the record."),
  kind: z
    .enum(revisionKinds)
    .describe("What was done. A correction mends what was wrong; an update adds what became known."),
  at: instant.describe("When."),
  publicNote: z.string().nullable().describe("What readers are told of it."),
  reason: z.string().nullable().describe("Why, as its editor put it; of events alone."),
  changed: z
    .array(z.string())
    .describe("The fields that differ from the version before; empty for the first."),
};

/** A saved version of a public record, without what it held. */
export const revisionDocument = z
  .strictObject(revisionFields)
  .describe("A saved version of a record: what was done, when, and what differs.");
export type RevisionDocument = z.output<typeof revisionDocument>;

/** A saved version with what it held. */
export const wholeRevisionDocument = z
  .strictObject({
    ...revisionFields,
    fields: z
      .array(
        z
          .strictObject({
            name: z.string().describe("The name of the field."),
            label: z.string().describe("What it is called on the page."),
            text: z
              .string()
              .nullable()
              .describe("What it held, in words; null for a list, and where it was empty."),
            entries: z
              .array(
                z
                  .strictObject({
                    title: z.string().describe("What the entry goes by."),
                    parts: z
                      .array(
                        z
                          .strictObject({
                            name: z.string().describe("The name of the part."),
                            label: z.string().describe("What it is called on the page."),
                            text: z.string().describe("What it held, in words."),
                          })
                          .describe("One line of an entry."),
                      )
                      .describe("What the entry held."),
                  })
                  .describe("An entry of a list."),
              )
              .nullable()
              .describe("The entries of a list; null for any other field."),
          })
          .describe("A field as it stood."),
      )
      .nullable()
      .describe(
        "Every public field as it stood in this version; null for what is no event, whose earlier versions are not public.",
      ),
  })
  .describe("A saved version of a record with what it held.");
export type WholeRevisionDocument = z.output<typeof wholeRevisionDocument>;
