import { asc, eq } from "drizzle-orm";
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

/** All rows that only a contact has, lists in the order of the record; null where the event is no contact. */
export async function readContactRows(db: Reader, eventId: string) {
  const [contact] = await db.select().from(contacts).where(eq(contacts.eventId, eventId));
  if (!contact) return null;
  return {
    contact,
    participations: await db
      .select()
      .from(participations)
      .where(eq(participations.eventId, eventId))
      .orderBy(asc(participations.position)),
    tracks: await db
      .select({ id: tracks.id, slug: tracks.slug, name: tracks.name })
      .from(contactTracks)
      .innerJoin(tracks, eq(tracks.id, contactTracks.trackId))
      .where(eq(contactTracks.eventId, eventId))
      .orderBy(asc(tracks.position), asc(tracks.id)),
    topics: await db
      .select()
      .from(contactTopics)
      .where(eq(contactTopics.eventId, eventId))
      .orderBy(asc(contactTopics.position)),
    notifications: await db
      .select()
      .from(notifications)
      .where(eq(notifications.eventId, eventId))
      .orderBy(asc(notifications.position)),
    acknowledgements: await db
      .select()
      .from(acknowledgements)
      .where(eq(acknowledgements.eventId, eventId))
      .orderBy(asc(acknowledgements.position)),
    readouts: await db
      .select()
      .from(readouts)
      .where(eq(readouts.eventId, eventId))
      .orderBy(asc(readouts.position)),
    outsideCounts: await db
      .select()
      .from(outsideCounts)
      .where(eq(outsideCounts.eventId, eventId))
      .orderBy(asc(outsideCounts.position)),
  };
}
