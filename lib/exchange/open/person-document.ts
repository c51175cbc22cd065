import { z } from "zod";
import { openDate } from "./open-date";
import {
  aliasList,
  eventCount,
  instant,
  pageAddress,
  recordId,
  recordReference,
  recordSlug,
  recordVersion,
} from "./open-fields";

/** A person as published. */
export const personDocument = z
  .strictObject({
    id: recordId,
    slug: recordSlug,
    page: pageAddress.describe("The page of the person."),
    name: z.string().describe("The name that the site uses."),
    party: recordReference.nullable().describe("The party to which the person belongs."),
    aliases: aliasList,
    offices: z
      .array(
        z
          .strictObject({
            title: z.string().describe("What the office is called."),
            party: recordReference.describe("The party for which it is held."),
            from: openDate.nullable().describe("When it was taken up; null where unknown."),
            to: openDate.nullable().describe("When it ended; null where no end is known."),
            sourceNote: z.string().nullable().describe("The publication, in words."),
          })
          .describe("An office with its dates."),
      )
      .describe("Offices held, the one taken up last first."),
    series: z.array(recordReference).describe("The series that count the person's contacts."),
    events: eventCount.describe("The published events that name it."),
    version: recordVersion,
    updatedAt: instant.describe("When this version was saved."),
  })
  .describe("A person who takes part in contacts or makes announcements.");
export type PersonDocument = z.output<typeof personDocument>;
