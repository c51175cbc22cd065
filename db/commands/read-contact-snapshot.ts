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
import type { Snapshot } from "./changed-fields";
import { readNames } from "./read-names";

/** What only a contact has, for its snapshot. `sourceAt` gives a source's place in the snapshot's own list. */
export async function readContactSnapshot(
  db: Reader,
  eventId: string,
  sourceAt: (sourceId: string | null) => number | null,
): Promise<Snapshot> {
  const [contact] = await db.select().from(contacts).where(eq(contacts.eventId, eventId));
  if (!contact) throw new Error("The contact of a snapshot does not exist.");
  const rows = await readRows(db, eventId);
  const places = await readNames(db, "place", [contact.placeId]);
  const people = await readNames(
    db,
    "person",
    rows.participations.map((row) => row.personId),
  );
  const topics = await readNames(
    db,
    "topic",
    rows.topics.map((row) => row.topicId),
  );
  const withParty = [
    ...rows.participations,
    ...rows.topics,
    ...rows.notifications,
    ...rows.acknowledgements,
    ...rows.readouts,
  ];
  const parties = await readNames(
    db,
    "party",
    withParty.map((row) => row.partyId),
  );
  const partyOf = (row: { partyId: string | null }) =>
    row.partyId === null ? null : (parties.get(row.partyId) ?? null);
  return {
    format: contact.format,
    level: contact.level,
    status: contact.status,
    madePublic: contact.madePublic,
    madePublicPrinted: contact.madePublicPrinted,
    place: contact.placeId === null ? null : (places.get(contact.placeId) ?? null),
    durationMinutes: contact.durationMinutes,
    durationPrinted: contact.durationPrinted,
    participations: rows.participations.map((row) => ({
      person: row.personId === null ? null : (people.get(row.personId) ?? null),
      groupName: row.groupName,
      party: partyOf(row),
      role: row.role,
      printed: row.printed,
    })),
    tracks: rows.tracks,
    topics: rows.topics.map((row) => ({
      topic: topics.get(row.topicId) ?? null,
      basis: row.basis,
      party: partyOf(row),
    })),
    notifications: rows.notifications.map((row) => ({
      party: partyOf(row),
      standing: row.standing,
      note: row.note,
      source: sourceAt(row.sourceId),
    })),
    acknowledgements: rows.acknowledgements.map((row) => ({
      party: partyOf(row),
      standing: row.standing,
      date: row.date,
      note: row.note,
      source: sourceAt(row.sourceId),
    })),
    readouts: rows.readouts.map((row) => ({
      party: partyOf(row),
      date: row.date,
      summary: row.summary,
      source: sourceAt(row.sourceId),
    })),
    outsideCounts: rows.outsideCounts.map((row) => ({
      count: row.count,
      what: row.what,
      countedBy: row.countedBy,
      source: sourceAt(row.sourceId),
    })),
  };
}

async function readRows(db: Reader, eventId: string) {
  return {
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
