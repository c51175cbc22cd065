import { z } from "zod";
import { announcementKinds, standings } from "../../records/vocabularies";
import { eventFoot, eventHead, eventPlace, eventTimes, officeOnDay } from "./event-document-fields";
import { openDate } from "./open-date";
import { recordReference, sourceNumber } from "./open-fields";

/** An announcement, whole, as it is published. */
export const announcementDocument = z
  .strictObject({
    type: z
      .literal("announcement")
      .describe("An announcement is what a party says happened on the battlefield."),
    ...eventHead,
    announced: openDate.describe("When it was announced."),
    ...eventTimes,
    kind: z.enum(announcementKinds).describe("What was announced."),
    announcedBy: z
      .strictObject({
        party: recordReference.describe("For which party."),
        person: recordReference.nullable().describe("Who spoke; null where nobody is named."),
        office: officeOnDay.nullable().describe("That person's office on the day."),
        body: z.string().nullable().describe("The body as printed, such as a ministry."),
      })
      .describe("Who announced it."),
    saidToHaveHappened: openDate
      .nullable()
      .describe("When it is said to have happened; for a truce or ceasefire the days in force."),
    independentlyAssessed: openDate
      .nullable()
      .describe("When others than the announcing party assess that it happened."),
    places: z.array(eventPlace).describe("The places that it is about."),
    standing: z.enum(standings).describe("How the claim stands now: the last of the verifications."),
    verifications: z
      .array(
        z
          .strictObject({
            date: openDate.describe("When it was assessed."),
            standing: z.enum(standings).describe("How the claim stood then."),
            assessor: z.string().describe("Who assessed it, as printed."),
            party: recordReference.nullable().describe("That party, where it is one."),
            source: sourceNumber,
          })
          .describe("One assessment of the claim."),
      )
      .describe("How the claim was assessed, in order; the last is how it stands now."),
    ...eventFoot,
  })
  .describe("An announcement: what a party claims or declares, with how the claim stands.");
export type AnnouncementDocument = z.output<typeof announcementDocument>;
