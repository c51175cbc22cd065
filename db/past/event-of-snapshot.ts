import { z } from "zod";
import {
  acknowledgementStandings,
  announcementKinds,
  confidences,
  contactFormats,
  contactLevels,
  contactStatuses,
  notificationStandings,
  participationRoles,
  standings,
  supportedFields,
  topicBases,
} from "@/lib/records/vocabularies";
import { linkedId, maybeLinkedId, maybeNumber, maybePlace, maybeText, sourceFields } from "./snapshot-fields";

/** A source as an event's version keeps it. */
const sourceOfEvent = z.object({
  id: z.string(),
  ...sourceFields,
  derivedFromId: maybeText,
  supports: z.array(z.enum(supportedFields)).default([]),
});
export type SourceOfEvent = z.output<typeof sourceOfEvent>;

const shared = {
  slug: z.string(),
  title: z.string(),
  summary: z.string().default(""),
  note: z.string().default(""),
  confidence: z.enum(confidences).default("medium"),
  clock: z
    .object({ at: z.string(), zone: z.string() })
    .nullish()
    .transform((value) => value ?? null),
  zone: maybeText,
  reactions: z
    .array(
      z
        .object({
          party: linkedId,
          date: z.string(),
          datePrinted: maybeText,
          summary: z.string(),
          source: maybePlace,
        })
        .transform(({ party, ...row }) => ({ ...row, partyId: party })),
    )
    .default([]),
  sources: z.array(sourceOfEvent).default([]),
};

const contact = z
  .object({
    ...shared,
    type: z.literal("contact"),
    held: z.string(),
    heldPrinted: maybeText,
    format: z.enum(contactFormats),
    level: z.enum(contactLevels),
    status: z.enum(contactStatuses),
    madePublic: maybeText,
    madePublicPrinted: maybeText,
    place: maybeLinkedId,
    durationMinutes: maybeNumber,
    durationPrinted: maybeText,
    participations: z
      .array(
        z
          .object({
            person: maybeLinkedId,
            groupName: maybeText,
            party: linkedId,
            role: z.enum(participationRoles),
            printed: maybeText,
          })
          .transform(({ person, party, ...row }) => ({ ...row, personId: person, partyId: party })),
      )
      .default([]),
    tracks: z.array(linkedId).default([]),
    topics: z
      .array(
        z
          .object({ topic: linkedId, basis: z.enum(topicBases), party: maybeLinkedId })
          .transform(({ topic, party, basis }) => ({ topicId: topic, basis, partyId: party })),
      )
      .default([]),
    notifications: z
      .array(
        z
          .object({
            party: linkedId,
            standing: z.enum(notificationStandings),
            note: maybeText,
            source: maybePlace,
          })
          .transform(({ party, ...row }) => ({ ...row, partyId: party })),
      )
      .default([]),
    acknowledgements: z
      .array(
        z
          .object({
            party: linkedId,
            standing: z.enum(acknowledgementStandings),
            date: maybeText,
            datePrinted: maybeText,
            note: maybeText,
            source: maybePlace,
          })
          .transform(({ party, ...row }) => ({ ...row, partyId: party })),
      )
      .default([]),
    readouts: z
      .array(
        z
          .object({
            party: linkedId,
            date: maybeText,
            datePrinted: maybeText,
            summary: z.string(),
            source: maybePlace,
          })
          .transform(({ party, ...row }) => ({ ...row, partyId: party })),
      )
      .default([]),
    outsideCounts: z
      .array(
        z.object({ count: z.number().int(), what: z.string(), countedBy: z.string(), source: maybePlace }),
      )
      .default([]),
  })
  .transform(({ held, heldPrinted, place, tracks, ...fields }) => ({
    ...fields,
    date: held,
    datePrinted: heldPrinted,
    placeId: place,
    trackIds: tracks,
  }));

const announcement = z
  .object({
    ...shared,
    type: z.literal("announcement"),
    announced: z.string(),
    announcedPrinted: maybeText,
    kind: z.enum(announcementKinds),
    saidToHaveHappened: maybeText,
    saidToHaveHappenedPrinted: maybeText,
    independentlyAssessed: maybeText,
    independentlyAssessedPrinted: maybeText,
    announcedBy: z
      .object({ party: linkedId, person: maybeLinkedId, body: maybeText })
      .transform(({ party, person, body }) => ({ partyId: party, personId: person, body })),
    places: z.array(linkedId).default([]),
    standing: z.enum(standings),
    verifications: z
      .array(
        z
          .object({
            date: z.string(),
            datePrinted: maybeText,
            standing: z.enum(standings),
            assessor: z.string(),
            party: maybeLinkedId,
            source: maybePlace,
          })
          .transform(({ party, ...row }) => ({ ...row, partyId: party })),
      )
      .default([]),
  })
  .transform(({ announced, announcedPrinted, places, ...fields }) => ({
    ...fields,
    date: announced,
    datePrinted: announcedPrinted,
    placeIds: places,
  }));

/** A stored version of an event, with ids in place of what it links to. */
export type EventOfSnapshot = z.output<typeof contact> | z.output<typeof announcement>;

const event = z.union([contact, announcement]);

/** Reads a stored version of an event; throws ZodError where it is none. */
export function eventOfSnapshot(snapshot: unknown): EventOfSnapshot {
  return event.parse(snapshot);
}
