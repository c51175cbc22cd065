import { and, eq, inArray } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { openWorkOf, type SourceToCheck } from "@/lib/records/open-work";
import { type EventToCount, facetsOf } from "../../rows/facets-of";
import { readSourcesToCheck } from "../../rows/read-sources-to-check";
import { acknowledgements } from "../../schema/acknowledgements";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { contactTopics } from "../../schema/contact-topics";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import type { FacetKind } from "../../schema/facets";
import { notifications } from "../../schema/notifications";
import { participations } from "../../schema/participations";
import { readouts } from "../../schema/readouts";
import { verifications } from "../../schema/verifications";
import type { Reader } from "../../store";

/** What an event is found and counted by. */
export interface CountedEvent {
  earliestDay: CivilDay;
  standing: string;
  facets: [kind: FacetKind, value: string][];
}

/** Reads what a published event, or one of an import that is not visible yet, is to be found and counted by; null for others. */
export async function readEventFacets(db: Reader, eventId: string): Promise<CountedEvent | null> {
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.id, eventId), inArray(events.state, ["published", "staged"])));
  if (!event) return null;
  const sources = (await readSourcesToCheck(db, [eventId])).get(eventId) ?? [];
  const own =
    event.type === "contact"
      ? await readContact(db, eventId, sources)
      : await readAnnouncement(db, eventId, sources);
  const { earliestDay, latestStartDay, date } = event;
  const counted: EventToCount = { ...own, earliestDay, latestStartDay, date };
  return { earliestDay, ...facetsOf(counted) };
}

async function readContact(db: Reader, eventId: string, sources: SourceToCheck[]) {
  const [contact] = await db.select().from(contacts).where(eq(contacts.eventId, eventId));
  if (!contact) throw new Error(`The event ${eventId} has no row of its own type.`);
  const { status, format, level, placeId } = contact;
  const participants = await db.select().from(participations).where(eq(participations.eventId, eventId));
  const informed = await db.select().from(notifications).where(eq(notifications.eventId, eventId));
  const heardPartyIds = await readHeardParties(db, eventId);
  return {
    type: "contact" as const,
    work: openWorkOf({ type: "contact", status, participants, informed, heardPartyIds, sources }),
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
    participants,
    informed,
  };
}

/** The parties whose acknowledgement, silence or readout is recorded. */
async function readHeardParties(db: Reader, eventId: string): Promise<string[]> {
  const rows = [
    ...(await db
      .select({ partyId: acknowledgements.partyId })
      .from(acknowledgements)
      .where(eq(acknowledgements.eventId, eventId))),
    ...(await db.select({ partyId: readouts.partyId }).from(readouts).where(eq(readouts.eventId, eventId))),
  ];
  return rows.map(({ partyId }) => partyId);
}

async function readAnnouncement(db: Reader, eventId: string, sources: SourceToCheck[]) {
  const [announcement] = await db.select().from(announcements).where(eq(announcements.eventId, eventId));
  if (!announcement) throw new Error(`The event ${eventId} has no row of its own type.`);
  const { kind, standing, announcedByPartyId, announcedByPersonId } = announcement;
  const verificationCount = await db.$count(verifications, eq(verifications.eventId, eventId));
  const about = await db.select().from(announcementPlaces).where(eq(announcementPlaces.eventId, eventId));
  return {
    type: "announcement" as const,
    work: openWorkOf({ type: "announcement", standing, verificationCount, sources }),
    kind,
    standing,
    announcedByPartyId,
    announcedByPersonId,
    placeIds: about.map((row) => row.placeId),
  };
}
