import { z } from "zod";
import { partyKinds } from "../../records/vocabularies";
import {
  aliasList,
  eventCount,
  instant,
  pageAddress,
  recordId,
  recordSlug,
  recordVersion,
} from "./open-fields";

/** A party as published. */
export const partyDocument = z
  .strictObject({
    id: recordId,
    slug: recordSlug,
    page: pageAddress.describe("The page of the party."),
    name: z.string().describe("The name that the site uses."),
    kind: z.enum(partyKinds).describe("What kind of party it is."),
    isoCode: z
      .string()
      .nullable()
      .describe("Its code in ISO 3166-1 (two letters); null where it is no state."),
    aliases: aliasList,
    events: eventCount.describe("The published events that name it."),
    version: recordVersion,
    updatedAt: instant.describe("When this version was saved."),
  })
  .describe("A state, organisation or armed force.");
export type PartyDocument = z.output<typeof partyDocument>;
