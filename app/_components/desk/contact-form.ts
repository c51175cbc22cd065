import { z } from "zod";
import {
  acknowledgementStandings,
  contactFormats,
  contactLevels,
  contactStatuses,
  notificationStandings,
  participationRoles,
  topicBases,
} from "@/lib/records/vocabularies";
import {
  type CitingRow,
  formChoice,
  formId,
  formRowKey,
  formSource,
  formText,
  objectOrNothing,
  sharedForm,
  sourceAfterRemoval,
  withParty,
} from "./form-fields";
import { minutesInWords, readMinutes } from "./read-minutes";

const rows = <T extends z.ZodType>(row: T) => z.array(row).catch([]);

/** A length is stored in minutes and typed as one likes ("5 h", "90 min"). */
const lengthText = z
  .union([z.number().transform(minutesInWords), z.string()])
  .nullish()
  .transform((length) => length ?? "")
  .catch("");

const countText = z
  .union([z.number().transform(String), z.string()])
  .nullish()
  .transform((count) => count ?? "")
  .catch("");

/** The form of a contact: takes a stored entry, a draft or nothing. */
export const contactForm = z.preprocess(
  objectOrNothing,
  z.object({
    ...sharedForm,
    format: formChoice(contactFormats),
    level: formChoice(contactLevels),
    status: z.enum(contactStatuses).catch("held"),
    held: formText,
    heldPrinted: formText,
    madePublic: formText,
    madePublicPrinted: formText,
    placeId: formId,
    durationMinutes: lengthText,
    durationPrinted: formText,
    participations: rows(
      z.object({
        rowKey: formRowKey,
        personId: formId,
        groupName: formText,
        partyId: formId,
        role: z.enum(participationRoles).catch("principal"),
        printed: formText,
      }),
    ),
    trackIds: rows(z.string()),
    topics: rows(
      z.object({
        rowKey: formRowKey,
        topicId: z.string().catch(""),
        basis: z.enum(topicBases).catch("reported"),
        partyId: formId,
      }),
    ),
    notifications: rows(
      z.object({
        rowKey: formRowKey,
        partyId: formId,
        standing: z.enum(notificationStandings).catch("unknown"),
        note: formText,
        source: formSource,
      }),
    ),
    acknowledgements: rows(
      z.object({
        rowKey: formRowKey,
        partyId: formId,
        standing: formChoice(acknowledgementStandings),
        date: formText,
        datePrinted: formText,
        note: formText,
        source: formSource,
      }),
    ),
    readouts: rows(
      z.object({
        rowKey: formRowKey,
        partyId: formId,
        date: formText,
        datePrinted: formText,
        summary: formText,
        source: formSource,
      }),
    ),
    outsideCounts: rows(
      z.object({
        rowKey: formRowKey,
        count: countText,
        what: formText,
        countedBy: formText,
        source: formSource,
      }),
    ),
  }),
);
export type ContactForm = z.output<typeof contactForm>;

/** What the contact's schema takes. `placeZone` is the zone of the chosen place, for a time with no zone of its own. */
export function contactEntryOf(form: ContactForm, placeZone: string | null): Record<string, unknown> {
  const at = form.clock.at.trim();
  const length = form.durationMinutes.trim();
  return {
    ...form,
    zone: form.zone.trim() || null,
    clock: at === "" ? null : { at, zone: form.clock.zone.trim() || form.zone.trim() || placeZone || "" },
    // What cannot be read goes on as typed, so that the schema's own message names the field.
    durationMinutes: length === "" ? null : (readMinutes(length) ?? length),
    participations: form.participations.map(withParty),
    notifications: form.notifications.map(withParty),
    acknowledgements: form.acknowledgements.map(withParty),
    readouts: form.readouts.map(withParty),
    reactions: form.reactions.map(withParty),
    outsideCounts: form.outsideCounts.map((row) => ({
      ...row,
      count: /^\d{1,6}$/.test(row.count.trim()) ? Number(row.count) : row.count,
    })),
  };
}

/** Takes a source out; what cited it cites none, what cited a later one follows it. */
export function withoutContactSource(form: ContactForm, removed: number): ContactForm {
  return {
    ...recite(form, (source) => sourceAfterRemoval(source, removed)),
    sources: form.sources.filter((_, index) => index !== removed),
  };
}

/** The form with every number of a source put through `renumber`. */
export function recite(form: ContactForm, renumber: (source: number | null) => number | null): ContactForm {
  const cite = <Row extends CitingRow>(list: Row[]) =>
    list.map((row) => ({ ...row, source: renumber(row.source) }));
  return {
    ...form,
    notifications: cite(form.notifications),
    acknowledgements: cite(form.acknowledgements),
    readouts: cite(form.readouts),
    reactions: cite(form.reactions),
    outsideCounts: cite(form.outsideCounts),
  };
}
