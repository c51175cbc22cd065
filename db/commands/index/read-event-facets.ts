import { and, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { type EventToCount, facetsOf } from "../../rows/facets-of";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { contactTopics } from "../../schema/contact-topics";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import type { FacetKind } from "../../schema/facets";
import { notifications } from "../../schema/notifications";
import { participations } from "../../schema/participations";
import type { Reader } from "../../store";

/** What an event is found and counted by. */
export interface CountedEvent {
  earliestDay: CivilDay;
  standing: string;
  facets: [kind: FacetKind, value: string][];
}

/** Reads what a published event is to be found and counted by; null where it is not published. */
export async function readEventFacets(db: Reader, eventId: string): Promise<CountedEvent | null> {
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.id, eventId), eq(events.state, "published")));
  if (!event) return null;
  const own = event.type === "contact" ? await readContact(db, eventId) : await readAnnouncement(db, eventId);
  const { earliestDay, latestStartDay, date } = event;
  const counted: EventToCount = { ...own, earliestDay, latestStartDay, date };
  return { earliestDay, ...facetsOf(counted) };
}

async function readContact(db: Reader, eventId: string) {
  const [contact] = await db.select().from(contacts).where(eq(contacts.eventId, eventId));
  if (!contact) throw new Error(`The event ${eventId} has no row of its own type.`);
  const { status, format, level, placeId } = contact;
  return {
    type: "contact" as const,
    status,
    format,
    level,
    placeIds: placeId === null ? [] : [placeId],
    trackIds: (await db.select().from(contactTracks).where(eq(contactTracks.eventId, eventId))).map(
      (row) => row.trackId,
    ),
    topicIds: (await db.select().from(contactTopics).where(eq(contactTopics.eventId, eventId))).map(
      (row) => row.topicId,
    ),
    participants: await db.select().from(participations).where(eq(participations.eventId, eventId)),
    informed: await db.select().from(notifications).where(eq(notifications.eventId, eventId)),
  };
}

async function readAnnouncement(db: Reader, eventId: string) {
  const [announcement] = await db.select().from(announcements).where(eq(announcements.eventId, eventId));
  if (!announcement) throw new Error(`The event ${eventId} has no row of its own type.`);
  const { kind, standing, announcedByPartyId, announcedByPersonId } = announcement;
  const about = await db.select().from(announcementPlaces).where(eq(announcementPlaces.eventId, eventId));
  return {
    type: "announcement" as const,
    kind,
    standing,
    announcedByPartyId,
    announcedByPersonId,
    placeIds: about.map((row) => row.placeId),
  };
}
