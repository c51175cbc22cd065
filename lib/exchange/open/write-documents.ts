import { z } from "zod";
import { announcementInput } from "../../records/announcement";
import { contactInput } from "../../records/contact";
import { editKinds } from "../../records/vocabularies";
import { recordVersion } from "./open-fields";

/** What programs write events with. The fields are those of the desk's forms, by the same schemas. */

const reason = z.string().describe("Why, for the history of the record.");

export const newContact = z
  .strictObject({ type: z.literal("contact"), reason: reason.optional(), ...contactInput.shape })
  .describe("A contact to publish.");

export const newAnnouncement = z
  .strictObject({ type: z.literal("announcement"), reason: reason.optional(), ...announcementInput.shape })
  .describe("An announcement to publish.");

export const newEvent = z
  .discriminatedUnion("type", [newContact, newAnnouncement])
  .describe("A contact or an announcement to publish.");

/** Every field may be left out, and null takes its value away (RFC 7396). */
function patchOf(shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, z.union([field, z.null()]).optional()]),
  );
}

const change = {
  reason,
  changeKind: z
    .enum(editKinds)
    .optional()
    .describe(
      "update: more became known, as where it is left out. correction: it was wrong when it was published.",
    ),
  publicNote: z.string().optional().describe("What readers are told; a correction needs it."),
};

export const contactChange = z
  .strictObject({ ...patchOf(contactInput.shape), ...change })
  .describe("A change of a contact: the fields that differ. Lists are replaced whole.");

export const announcementChange = z
  .strictObject({ ...patchOf(announcementInput.shape), ...change })
  .describe("A change of an announcement: the fields that differ. Lists are replaced whole.");

export const eventChange = z
  .union([contactChange, announcementChange])
  .describe("A change of a contact or of an announcement, as a merge patch (RFC 7396) over its entry.");

const entryHead = {
  id: z.string().describe("The lasting identifier of the event."),
  slug: z.string().describe("Its public identifier."),
  version: recordVersion,
  page: z.string().describe("The page of the event, relative to this site."),
};

export const contactEntry = z
  .strictObject({ ...entryHead, type: z.literal("contact"), ...contactInput.shape })
  .describe("A published contact as it is written.");

export const announcementEntry = z
  .strictObject({ ...entryHead, type: z.literal("announcement"), ...announcementInput.shape })
  .describe("A published announcement as it is written.");

export const eventEntry = z
  .discriminatedUnion("type", [contactEntry, announcementEntry])
  .describe("A published event as it is written: a change is a patch over it.");

export const savedEvent = z
  .strictObject({
    id: z.string().describe("The lasting identifier of the event."),
    slug: z.string().describe("Its public identifier."),
    version: recordVersion.describe("The version that was written."),
    page: z.string().describe("The page of the event, relative to this site."),
  })
  .describe("What was written.");
