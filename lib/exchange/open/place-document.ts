import { z } from "zod";
import { placeKinds } from "../../records/vocabularies";
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

/** A place as published. */
export const placeDocument = z
  .strictObject({
    id: recordId,
    slug: recordSlug,
    page: pageAddress.describe("The page of the place."),
    name: z.string().describe("The name that the site uses."),
    kind: z.enum(placeKinds).describe("What kind of place it is."),
    country: recordReference
      .nullable()
      .describe("The state in which it lies under international law; null at sea or where unknown."),
    latitude: z.number().nullable().describe("Decimal degrees (WGS 84)."),
    longitude: z.number().nullable().describe("Decimal degrees (WGS 84)."),
    wikidataId: z.string().nullable().describe("Its item in Wikidata."),
    zone: z.string().nullable().describe("Its time zone (IANA)."),
    population: z
      .strictObject({
        count: z.number().int().min(0).describe("How many inhabitants."),
        asOf: openDate.describe("On which day."),
        source: z.string().nullable().describe("Who says so."),
      })
      .nullable()
      .describe("The inhabitants, as counted or estimated; null where unknown."),
    aliases: aliasList,
    events: eventCount.describe("The published events that name it."),
    version: recordVersion,
    updatedAt: instant.describe("When this version was saved."),
  })
  .describe("A place where contacts are held or that announcements are about.");
export type PlaceDocument = z.output<typeof placeDocument>;
