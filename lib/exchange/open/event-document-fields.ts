import { z } from "zod";
import { confidences, placeKinds } from "../../records/vocabularies";
import { citedSource } from "./cited-source";
import { openDate } from "./open-date";
import {
  instant,
  pageAddress,
  recordId,
  recordReference,
  recordSlug,
  recordVersion,
  sourceNumber,
} from "./open-fields";

/** The office that somebody held on the day of an event. */
export const officeOnDay = z
  .strictObject({
    title: z.string().describe("What the office is called."),
    party: recordReference.describe("The party for which it is held."),
    isSure: z.boolean().describe("False where vague days leave open whether it was held then."),
  })
  .describe("An office held on the day of the event.");

/** A place as an event names it. */
export const eventPlace = z
  .strictObject({
    slug: z.string().describe("The public identifier of the place."),
    name: z.string().describe("What it goes by."),
    kind: z.enum(placeKinds).describe("What kind of place it is."),
    country: recordReference
      .nullable()
      .describe("The state in which it lies under international law; null at sea or where unknown."),
    latitude: z.number().nullable().describe("Decimal degrees (WGS 84)."),
    longitude: z.number().nullable().describe("Decimal degrees (WGS 84)."),
  })
  .describe("A place as an event names it; the place itself has more.");

export const retraction = z
  .strictObject({
    at: instant.describe("When it was retracted."),
    note: z.string().nullable().describe("What readers are told."),
  })
  .describe("Why an event does not hold.");

/** What a contact and an announcement have in common, in front of their own fields. */
export const eventHead = {
  id: recordId,
  slug: recordSlug,
  page: pageAddress.describe("The page of the event."),
  title: z.string().describe("The event in a line."),
  summary: z.string().describe("A few sentences; empty where nobody wrote any."),
};

/** The time of day and the zone of an event. */
export const eventTimes = {
  clock: z
    .strictObject({
      at: z.string().describe("The time of day, such as 19:30."),
      zone: z.string().describe("Its time zone (IANA)."),
    })
    .nullable()
    .describe("When on the day it began; null where unknown."),
  zone: z.string().nullable().describe("The time zone (IANA) whose days count; null where none is known."),
};

/** What a contact and an announcement have in common, behind their own fields. */
export const eventFoot = {
  reactions: z
    .array(
      z
        .strictObject({
          party: recordReference.describe("Who reacted."),
          date: openDate.describe("When."),
          summary: z.string().describe("What was said."),
          source: sourceNumber,
        })
        .describe("What a party said of the event."),
    )
    .describe("What parties said of it, in the order of the record."),
  note: z.string().describe("What is disputed or uncertain; empty where nothing is noted."),
  confidence: z.enum(confidences).describe("How sure the editors are of the record as a whole."),
  sources: z.array(citedSource).describe("Where it is from, in the order of the record."),
  independentSources: z
    .number()
    .int()
    .min(0)
    .describe("Sources counted once for each report behind them: copies of one wire report are one."),
  state: z
    .enum(["published", "retracted"])
    .describe("A retracted event does not hold: it stands in no list and no count."),
  retraction: retraction.nullable().describe("Set exactly where the event is retracted."),
  version: recordVersion,
  dataVersion: z
    .number()
    .int()
    .min(0)
    .describe("The version of the data with which this version of the event came."),
  publishedAt: instant.describe("When it was first published."),
  updatedAt: instant.describe("When this version was published."),
};
