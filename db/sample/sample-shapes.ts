import { z } from "zod";
import { announcementInput } from "@/lib/records/announcement";
import { contactInput } from "@/lib/records/contact";
import { coverageInput } from "@/lib/records/coverage";
import { optionalDateEntry, optionalLine, sourceIndex } from "@/lib/records/fields";
import { partyInput } from "@/lib/records/party";
import { personInput } from "@/lib/records/person";
import { placeInput } from "@/lib/records/place";
import { ruleInput } from "@/lib/records/rule";
import { topicInput } from "@/lib/records/topic";
import { seriesInput, trackInput } from "@/lib/records/track";
import {
  acknowledgementStandings,
  notificationStandings,
  participationRoles,
  standings,
  topicBases,
} from "@/lib/records/vocabularies";

/**
 * The sample's own shape: the records' schemas, with the keys of other sample records where the product stores ids. A
 * field that no schema knows is refused, so that a typing error does not pass for an empty field.
 */

/** Names a record of the sample; never changed once published, since ids are made from it. */
const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write the key in small letters and hyphens.")
  .max(80);

export const sampleParty = z.strictObject({ key, ...partyInput.shape });
export const sampleTopic = z.strictObject({ key, ...topicInput.shape });

export const samplePerson = z.strictObject({
  key,
  name: personInput.shape.name,
  aliases: personInput.shape.aliases,
  party: key,
  offices: z
    .array(
      z.strictObject({
        title: z.string(),
        party: key,
        from: optionalDateEntry,
        fromPrinted: optionalLine(),
        to: optionalDateEntry,
        toPrinted: optionalLine(),
        sourceNote: optionalLine(300),
      }),
    )
    .default([]),
});

const { countryId: _countryId, ...ownOfPlace } = placeInput.shape;
export const samplePlace = z.strictObject({ key, ...ownOfPlace, country: key.nullable().default(null) });

export const sampleSeries = z.strictObject({
  key,
  name: seriesInput.shape.name,
  format: seriesInput.shape.format,
  firstPerson: key,
  secondPerson: key,
});

export const sampleTrack = z.strictObject({
  key,
  name: trackInput.shape.name,
  description: trackInput.shape.description,
  series: key.nullable().default(null),
});

/** Exactly one rule is the lead rule. Filters name records by slug, which in the sample is the key. */
export const sampleRule = z.strictObject({ key, isLead: z.boolean().default(false), ...ruleInput.shape });
export const sampleCoverage = z.strictObject({ key, ...coverageInput.shape });

const reaction = z.strictObject({
  party: key,
  date: z.string(),
  datePrinted: optionalLine(),
  summary: z.string(),
  source: sourceIndex,
});

const {
  placeId: _placeId,
  trackIds: _trackIds,
  participations: _participations,
  topics: _topics,
  notifications: _notifications,
  acknowledgements: _acknowledgements,
  readouts: _readouts,
  reactions: _contactReactions,
  ...ownOfContact
} = contactInput.shape;

export const sampleContact = z.strictObject({
  key,
  ...ownOfContact,
  place: key.nullable().default(null),
  tracks: z.array(key).default([]),
  participations: z.array(
    z.strictObject({
      person: key.nullable().default(null),
      group: optionalLine(),
      party: key,
      role: z.enum(participationRoles),
      printed: optionalLine(),
    }),
  ),
  topics: z
    .array(z.strictObject({ topic: key, basis: z.enum(topicBases), party: key.nullable().default(null) }))
    .default([]),
  notifications: z
    .array(
      z.strictObject({
        party: key,
        standing: z.enum(notificationStandings),
        note: optionalLine(1000),
        source: sourceIndex,
      }),
    )
    .default([]),
  acknowledgements: z
    .array(
      z.strictObject({
        party: key,
        standing: z.enum(acknowledgementStandings),
        date: optionalDateEntry,
        datePrinted: optionalLine(),
        note: optionalLine(1000),
        source: sourceIndex,
      }),
    )
    .default([]),
  readouts: z
    .array(
      z.strictObject({
        party: key,
        date: optionalDateEntry,
        datePrinted: optionalLine(),
        summary: z.string(),
        source: sourceIndex,
      }),
    )
    .default([]),
  reactions: z.array(reaction).default([]),
});

const {
  announcedBy: _announcedBy,
  placeIds: _placeIds,
  verifications: _verifications,
  reactions: _announcementReactions,
  ...ownOfAnnouncement
} = announcementInput.shape;

export const sampleAnnouncement = z.strictObject({
  key,
  ...ownOfAnnouncement,
  announcedBy: z.strictObject({ party: key, person: key.nullable().default(null), body: optionalLine() }),
  places: z.array(key).default([]),
  verifications: z
    .array(
      z.strictObject({
        date: z.string(),
        datePrinted: optionalLine(),
        standing: z.enum(standings),
        assessor: z.string(),
        party: key.nullable().default(null),
        source: sourceIndex,
      }),
    )
    .default([]),
  reactions: z.array(reaction).default([]),
});

export type SampleContact = z.output<typeof sampleContact>;
export type SampleAnnouncement = z.output<typeof sampleAnnouncement>;
