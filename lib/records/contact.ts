import { z } from "zod";
import { dayBounds } from "../dates/edtf-date";
import { formatEdtf } from "../dates/format-edtf";
import { checkSourceIndexes, eventFields, printed } from "./event-fields";
import { eventDateEntry, line, optionalDateEntry, optionalLine, recordId, sourceIndex } from "./fields";
import {
  acknowledgementStandings,
  contactFormats,
  contactLevels,
  contactStatuses,
  notificationStandings,
  participationRoles,
  topicBases,
} from "./vocabularies";

/** Longest contact that is believed without asking: two weeks, in minutes. */
const maxDurationMinutes = 14 * 24 * 60;

const participation = z
  .object({
    personId: recordId.nullable().default(null),
    groupName: optionalLine(),
    partyId: recordId,
    role: z.enum(participationRoles, { error: "Choose a role." }),
    /** The name as the source prints it, where it differs. */
    printed,
  })
  .refine((row) => (row.personId === null) !== (row.groupName === null), {
    message: "Name a person or describe a group, one of the two.",
    path: ["personId"],
  });

/**
 * The one schema of a contact: form, API, importer and command use it. Dates come as entered and leave as EDTF;
 * `source` in a row is the number of a source in `sources`, counted from 0.
 */
export const contactInput = z
  .object({
    ...eventFields,
    format: z.enum(contactFormats, { error: "Choose how they were in contact." }),
    level: z.enum(contactLevels, { error: "Choose a level." }),
    status: z.enum(contactStatuses, { error: "Choose a status." }),
    held: eventDateEntry,
    heldPrinted: printed,
    madePublic: optionalDateEntry,
    madePublicPrinted: printed,
    placeId: recordId.nullable().default(null),
    durationMinutes: z
      .number({ error: "Write the length in minutes." })
      .int("Write whole minutes.")
      .min(1, "Write at least one minute.")
      .max(maxDurationMinutes, "That is longer than two weeks.")
      .nullable()
      .default(null),
    durationPrinted: printed,
    participations: z.array(participation).default([]),
    trackIds: z.array(recordId).default([]),
    topics: z
      .array(
        z.object({
          topicId: recordId,
          basis: z.enum(topicBases, { error: "Choose stated or reported." }),
          partyId: recordId.nullable().default(null),
        }),
      )
      .default([]),
    notifications: z
      .array(
        z.object({
          partyId: recordId,
          standing: z.enum(notificationStandings, { error: "Choose whether they were informed." }),
          note: optionalLine(1000),
          source: sourceIndex,
        }),
      )
      .default([]),
    acknowledgements: z
      .array(
        z.object({
          partyId: recordId,
          standing: z.enum(acknowledgementStandings, { error: "Choose a standing." }),
          date: optionalDateEntry,
          datePrinted: printed,
          note: optionalLine(1000),
          source: sourceIndex,
        }),
      )
      .default([]),
    readouts: z
      .array(
        z.object({
          partyId: recordId,
          date: optionalDateEntry,
          datePrinted: printed,
          summary: line("what this side said", 4000),
          source: sourceIndex,
        }),
      )
      .default([]),
    outsideCounts: z
      .array(
        z.object({
          count: z.number().int().min(1, "Write the number as it was given."),
          what: line("what was counted"),
          countedBy: line("who counted"),
          source: sourceIndex,
        }),
      )
      .default([]),
  })
  .superRefine((contact, context) => {
    const addIssue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    checkSourceIndexes(
      contact,
      {
        notifications: contact.notifications,
        acknowledgements: contact.acknowledgements,
        readouts: contact.readouts,
        reactions: contact.reactions,
        outsideCounts: contact.outsideCounts,
      },
      addIssue,
    );
    const people = contact.participations.map((row) => row.personId).filter((id) => id !== null);
    for (const [index, row] of contact.participations.entries()) {
      if (row.personId !== null && people.indexOf(row.personId) !== people.lastIndexOf(row.personId)) {
        const first = contact.participations.findIndex((other) => other.personId === row.personId);
        if (first !== index)
          addIssue(["participations", index, "personId"], "This person is listed already.");
      }
    }
    checkMadePublic(contact, addIssue);
  });

/** A contact may become known after it was held (a secret visit), but a plan cannot be made public after its own day. */
function checkMadePublic(
  contact: { status: string; held: string; madePublic: string | null },
  addIssue: (path: (string | number)[], message: string) => void,
): void {
  if (contact.madePublic === null || contact.status === "held") return;
  // An open end needs a day of the data; the far future makes this check the lenient one.
  const held = dayBounds(contact.held, "9999-12-31");
  const madePublic = dayBounds(contact.madePublic, "9999-12-31");
  if (madePublic.earliestDay > held.latestDay) {
    addIssue(
      ["madePublic"],
      `Made public ${formatEdtf(contact.madePublic)}, after the day it was planned for, ${formatEdtf(contact.held)}. Check both.`,
    );
  }
}

export type ContactInput = z.output<typeof contactInput>;
export type ContactEntry = z.input<typeof contactInput>;
