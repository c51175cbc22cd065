import { asc, eq, inArray } from "drizzle-orm";
import { acknowledgements } from "../schema/acknowledgements";
import { contactTopics } from "../schema/contact-topics";
import { contactTracks } from "../schema/contact-tracks";
import { contacts } from "../schema/contacts";
import { notifications } from "../schema/notifications";
import { outsideCounts } from "../schema/outside-counts";
import { participations } from "../schema/participations";
import { readouts } from "../schema/readouts";
import { tracks } from "../schema/tracks";
import type { Reader } from "../store";
import { byEvent } from "./by-event";
import { inChunks } from "./in-chunks";

/** All rows that only a contact has, lists in the order of the record; null where the event is no contact. */
export async function readContactRows(db: Reader, eventId: string): Promise<ContactRows | null> {
  return (await readRowsOfContacts(db, [eventId])).get(eventId) ?? null;
}

export type ContactRows =
  Awaited<ReturnType<typeof readRowsOfContacts>> extends Map<string, infer Rows> ? Rows : never;

/** The same of many events, by event id, one statement a list; what is no contact is missing. */
export async function readRowsOfContacts(db: Reader, eventIds: readonly string[]) {
  const own = await inChunks(eventIds, (chunk) =>
    db.select().from(contacts).where(inArray(contacts.eventId, chunk)),
  );
  const ids = own.map((contact) => contact.eventId);
  const tracksOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select({ eventId: contactTracks.eventId, id: tracks.id, slug: tracks.slug, name: tracks.name })
        .from(contactTracks)
        .innerJoin(tracks, eq(tracks.id, contactTracks.trackId))
        .where(inArray(contactTracks.eventId, chunk))
        .orderBy(asc(tracks.position), asc(tracks.id)),
    ),
  );
  const participationsOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(participations)
        .where(inArray(participations.eventId, chunk))
        .orderBy(asc(participations.position)),
    ),
  );
  const topicsOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(contactTopics)
        .where(inArray(contactTopics.eventId, chunk))
        .orderBy(asc(contactTopics.position)),
    ),
  );
  const notificationsOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(notifications)
        .where(inArray(notifications.eventId, chunk))
        .orderBy(asc(notifications.position)),
    ),
  );
  const acknowledgementsOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(acknowledgements)
        .where(inArray(acknowledgements.eventId, chunk))
        .orderBy(asc(acknowledgements.position)),
    ),
  );
  const readoutsOf = byEvent(
    await inChunks(ids, (chunk) =>
      db.select().from(readouts).where(inArray(readouts.eventId, chunk)).orderBy(asc(readouts.position)),
    ),
  );
  const outsideCountsOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(outsideCounts)
        .where(inArray(outsideCounts.eventId, chunk))
        .orderBy(asc(outsideCounts.position)),
    ),
  );
  return new Map(
    own.map((contact) => [
      contact.eventId,
      {
        contact,
        participations: participationsOf(contact.eventId),
        tracks: tracksOf(contact.eventId).map(({ id, slug, name }) => ({ id, slug, name })),
        topics: topicsOf(contact.eventId),
        notifications: notificationsOf(contact.eventId),
        acknowledgements: acknowledgementsOf(contact.eventId),
        readouts: readoutsOf(contact.eventId),
        outsideCounts: outsideCountsOf(contact.eventId),
      },
    ]),
  );
}
