import { eq } from "drizzle-orm";
import type { ContactInput } from "@/lib/records/contact";
import { acknowledgements } from "../../schema/acknowledgements";
import { contactTopics } from "../../schema/contact-topics";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { notifications } from "../../schema/notifications";
import { outsideCounts } from "../../schema/outside-counts";
import { participations } from "../../schema/participations";
import { readouts } from "../../schema/readouts";
import type { Writer } from "../../store";
import { type ContactRows, contactRowsOf } from "./contact-rows-of";

/** Stores what only a contact has, in place of what was there. */
export async function writeContactRows(
  db: Writer,
  eventId: string,
  input: ContactInput,
  sourceIds: readonly string[],
): Promise<void> {
  const rows = contactRowsOf(eventId, input, sourceIds);
  await db
    .insert(contacts)
    .values(rows.contact)
    .onConflictDoUpdate({ target: contacts.eventId, set: rows.contact });
  await writeParticipants(db, eventId, rows);
  await writeStatements(db, eventId, rows);
}

async function writeParticipants(db: Writer, eventId: string, rows: ContactRows): Promise<void> {
  await db.delete(participations).where(eq(participations.eventId, eventId));
  await db.delete(contactTracks).where(eq(contactTracks.eventId, eventId));
  await db.delete(contactTopics).where(eq(contactTopics.eventId, eventId));
  if (rows.participations.length > 0) await db.insert(participations).values(rows.participations);
  if (rows.tracks.length > 0) await db.insert(contactTracks).values(rows.tracks);
  if (rows.topics.length > 0) await db.insert(contactTopics).values(rows.topics);
}

async function writeStatements(db: Writer, eventId: string, rows: ContactRows): Promise<void> {
  await db.delete(notifications).where(eq(notifications.eventId, eventId));
  await db.delete(acknowledgements).where(eq(acknowledgements.eventId, eventId));
  await db.delete(readouts).where(eq(readouts.eventId, eventId));
  await db.delete(outsideCounts).where(eq(outsideCounts.eventId, eventId));
  if (rows.notifications.length > 0) await db.insert(notifications).values(rows.notifications);
  if (rows.acknowledgements.length > 0) await db.insert(acknowledgements).values(rows.acknowledgements);
  if (rows.readouts.length > 0) await db.insert(readouts).values(rows.readouts);
  if (rows.outsideCounts.length > 0) await db.insert(outsideCounts).values(rows.outsideCounts);
}
