import { z } from "zod";
import {
  acknowledgementStandings,
  contactFormats,
  contactLevels,
  contactStatuses,
  notificationStandings,
  participationRoles,
  topicBases,
} from "../../records/vocabularies";
import { eventFoot, eventHead, eventPlace, eventTimes, officeOnDay } from "./event-document-fields";
import { openDate } from "./open-date";
import { recordReference, sourceNumber } from "./open-fields";

const participant = z
  .strictObject({
    person: recordReference.nullable().describe("Who; null where a group is described."),
    groupName: z.string().nullable().describe("The group; null where a person is named."),
    party: recordReference.describe("For which party."),
    role: z.enum(participationRoles).describe("In which role; series count principals."),
    office: officeOnDay.nullable().describe("The office held on the day; null where none is recorded."),
    printed: z.string().nullable().describe("The name as the source prints it, where that differs."),
  })
  .describe("A person or a described group that took part.");

const contactNumber = z
  .strictObject({
    series: recordReference
      .nullable()
      .describe("The series in which it is counted; null for a pair of principals that nobody has named."),
    year: z.number().int().describe("The year in which it is counted."),
    n: z
      .number()
      .int()
      .min(1)
      .describe("One more than the held contacts of the year that were surely before it."),
    high: z
      .number()
      .int()
      .min(1)
      .describe("One more than the held contacts of the year that were surely or possibly before it."),
    isSure: z.boolean().describe("Whether n is the only number that the dates allow."),
  })
  .describe("The number of a held contact in its series and year.");

/** A contact, whole, as it is published. */
export const contactDocument = z
  .strictObject({
    type: z.literal("contact").describe("A contact is a meeting, a call or a letter."),
    ...eventHead,
    held: openDate.describe("The day, or days, on which it was held or was to be held."),
    ...eventTimes,
    madePublic: openDate.nullable().describe("When it became publicly known; null where unknown."),
    format: z.enum(contactFormats).describe("How they were in contact."),
    level: z.enum(contactLevels).describe("The level of those who spoke."),
    status: z.enum(contactStatuses).describe("Whether it was held; only held contacts are counted."),
    place: eventPlace.nullable().describe("Where it was held; null where unknown, and for calls."),
    durationMinutes: z.number().int().min(1).nullable().describe("How long it took, in minutes."),
    durationPrinted: z.string().nullable().describe("How long, as the source printed it."),
    participants: z.array(participant).describe("Who took part, in the order of the record."),
    tracks: z.array(recordReference).describe("The diplomatic tracks to which it belongs."),
    series: z.array(recordReference).describe("The series in which it counts, by name."),
    number: contactNumber
      .nullable()
      .describe("Its number in its series and year; null where it is not numbered."),
    topics: z
      .array(
        z
          .strictObject({
            topic: recordReference.describe("What it was about."),
            basis: z.enum(topicBases).describe("Whether a side stated it or others reported it."),
            party: recordReference
              .nullable()
              .describe("The side that stated it; null where it was reported."),
          })
          .describe("A topic of the contact."),
      )
      .describe("What it was about."),
    notifications: z
      .array(
        z
          .strictObject({
            party: recordReference.describe("Who."),
            standing: z.enum(notificationStandings).describe("Whether they were informed."),
            note: z.string().nullable().describe("More about it."),
            source: sourceNumber,
          })
          .describe("Whether a party that was not there was told."),
      )
      .describe("Who was informed of it."),
    acknowledgements: z
      .array(
        z
          .strictObject({
            party: recordReference.describe("Who."),
            standing: z.enum(acknowledgementStandings).describe("Whether they confirmed it."),
            date: openDate.nullable().describe("When."),
            note: z.string().nullable().describe("More about it."),
            source: sourceNumber,
          })
          .describe("Whether a party confirmed that the contact took place."),
      )
      .describe("Who confirmed or denied it."),
    readouts: z
      .array(
        z
          .strictObject({
            party: recordReference.describe("Whose readout."),
            date: openDate.nullable().describe("When it was given."),
            summary: z.string().describe("What this side said."),
            source: sourceNumber,
          })
          .describe("What a side said of the contact."),
      )
      .describe("What each side said of it."),
    outsideCounts: z
      .array(
        z
          .strictObject({
            count: z.number().int().min(1).describe("The number that was given."),
            what: z.string().describe("What was counted."),
            countedBy: z.string().describe("Who counted."),
            source: sourceNumber,
          })
          .describe("The number that somebody else gave the contact."),
      )
      .describe("How others count it."),
    ...eventFoot,
  })
  .describe("A contact between parties: a meeting, a call or a letter.");
export type ContactDocument = z.output<typeof contactDocument>;
