import { z } from "zod";
import {
  eventCount,
  instant,
  pageAddress,
  recordId,
  recordReference,
  recordSlug,
  recordVersion,
} from "./open-fields";

/** A diplomatic track as published. */
export const trackDocument = z
  .strictObject({
    id: recordId,
    slug: recordSlug,
    page: pageAddress.describe("The page of the track."),
    name: z.string().describe("The name that the site uses."),
    description: z.string().describe("What belongs to it; empty where nobody wrote it."),
    series: recordReference.nullable().describe("The series that numbers its contacts."),
    events: eventCount.describe("The published events that name it."),
    version: recordVersion,
    updatedAt: instant.describe("When this version was saved."),
  })
  .describe("A diplomatic track: a channel to which contacts belong.");
export type TrackDocument = z.output<typeof trackDocument>;
