import { and, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { inChunks } from "../../rows/in-chunks";
import { acknowledgements } from "../../schema/acknowledgements";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { contactTopics } from "../../schema/contact-topics";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { eventSources } from "../../schema/event-sources";
import { notifications } from "../../schema/notifications";
import { participations } from "../../schema/participations";
import { reactions } from "../../schema/reactions";
import { readouts } from "../../schema/readouts";
import type { namedTypes } from "../../schema/stale-names";
import { verifications } from "../../schema/verifications";
import type { Reader } from "../../store";

/** An event names a person, a place or a party somewhere. */
export interface EventLink {
  eventId: string;
  recordId: string;
}

interface LinkColumns {
  table: SQLiteTable;
  eventId: SQLiteColumn;
  recordId: SQLiteColumn;
}

const personLinks: LinkColumns[] = [
  { table: participations, eventId: participations.eventId, recordId: participations.personId },
  { table: announcements, eventId: announcements.eventId, recordId: announcements.announcedByPersonId },
];

const placeLinks: LinkColumns[] = [
  { table: contacts, eventId: contacts.eventId, recordId: contacts.placeId },
  { table: announcementPlaces, eventId: announcementPlaces.eventId, recordId: announcementPlaces.placeId },
];

const partyLinks: LinkColumns[] = [
  { table: participations, eventId: participations.eventId, recordId: participations.partyId },
  { table: announcements, eventId: announcements.eventId, recordId: announcements.announcedByPartyId },
  ...[contactTopics, notifications, acknowledgements, readouts, reactions, verifications].map((table) => ({
    table,
    eventId: table.eventId,
    recordId: table.partyId,
  })),
];

const linksByType: Record<NamedRecord["recordType"], LinkColumns[]> = {
  person: personLinks,
  place: placeLinks,
  party: partyLinks,
  track: [{ table: contactTracks, eventId: contactTracks.eventId, recordId: contactTracks.trackId }],
  topic: [{ table: contactTopics, eventId: contactTopics.eventId, recordId: contactTopics.topicId }],
  source: [{ table: eventSources, eventId: eventSources.eventId, recordId: eventSources.sourceId }],
};

async function readLinks(
  db: Reader,
  links: readonly LinkColumns[],
  restrict: (columns: LinkColumns) => SQL,
): Promise<EventLink[]> {
  const found: EventLink[] = [];
  for (const columns of links) {
    const rows = await db
      .selectDistinct({
        eventId: sql<string>`${columns.eventId}`,
        recordId: sql<string>`${columns.recordId}`,
      })
      .from(columns.table)
      .where(and(isNotNull(columns.recordId), restrict(columns)));
    found.push(...rows);
  }
  return found;
}

/** The people that events name, each with the event. */
export function peopleNamedIn(db: Reader, eventIds: string[]): Promise<EventLink[]> {
  return readLinks(db, personLinks, (columns) => inArray(columns.eventId, eventIds));
}

/** The places that events name, each with the event. */
export function placesNamedIn(db: Reader, eventIds: string[]): Promise<EventLink[]> {
  return readLinks(db, placeLinks, (columns) => inArray(columns.eventId, eventIds));
}

/** The parties that events name in any list, each with the event. */
export function partiesNamedIn(db: Reader, eventIds: string[]): Promise<EventLink[]> {
  return readLinks(db, partyLinks, (columns) => inArray(columns.eventId, eventIds));
}

/** A record that events can name. */
export interface NamedRecord {
  recordType: (typeof namedTypes)[number];
  recordId: string;
}

/** Those of the events that name a record anywhere. */
export async function eventsNaming(
  db: Reader,
  { recordType, recordId }: NamedRecord,
  eventIds: readonly string[],
): Promise<Set<string>> {
  const found = await inChunks(eventIds, (chunk) =>
    readLinks(
      db,
      linksByType[recordType],
      (columns) =>
        // Read by event: by record, all events that ever named it would be read.
        sql`${inArray(columns.eventId, chunk)} and +${columns.recordId} = ${recordId}`,
    ),
  );
  return new Set(found.map((link) => link.eventId));
}

/** The events that name any of these records of one kind. */
export async function eventsNamedBy(
  db: Reader,
  recordType: NamedRecord["recordType"],
  recordIds: readonly string[],
): Promise<Set<string>> {
  const found = await inChunks(recordIds, (chunk) =>
    readLinks(db, linksByType[recordType], (columns) => inArray(columns.recordId, chunk)),
  );
  return new Set(found.map((link) => link.eventId));
}
