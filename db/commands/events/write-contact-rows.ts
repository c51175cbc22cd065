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
import { edtfDays } from "./edtf-days";
import { listRowId, sourceIdAt } from "./event-plan";

/** Stores what only a contact has, in place of what was there. */
export async function writeContactRows(
  db: Writer,
  eventId: string,
  input: ContactInput,
  sourceIds: readonly string[],
): Promise<void> {
  const madePublicDays = edtfDays(input.madePublic);
  const fields = {
    format: input.format,
    level: input.level,
    status: input.status,
    placeId: input.placeId,
    durationMinutes: input.durationMinutes,
    durationPrinted: input.durationPrinted,
    madePublic: input.madePublic,
    madePublicPrinted: input.madePublicPrinted,
    madePublicEarliestDay: madePublicDays.earliestDay,
    madePublicLatestDay: madePublicDays.latestDay,
  };
  await db
    .insert(contacts)
    .values({ eventId, ...fields })
    .onConflictDoUpdate({ target: contacts.eventId, set: fields });
  await writeParticipants(db, eventId, input);
  await writeStatements(db, eventId, input, sourceIds);
}

async function writeParticipants(db: Writer, eventId: string, input: ContactInput): Promise<void> {
  await db.delete(participations).where(eq(participations.eventId, eventId));
  await db.delete(contactTracks).where(eq(contactTracks.eventId, eventId));
  await db.delete(contactTopics).where(eq(contactTopics.eventId, eventId));
  const participationRows = input.participations.map((row, position) => ({
    ...row,
    id: listRowId(eventId, position),
    eventId,
    position,
  }));
  if (participationRows.length > 0) await db.insert(participations).values(participationRows);
  const trackRows = [...new Set(input.trackIds)].map((trackId) => ({ eventId, trackId }));
  if (trackRows.length > 0) await db.insert(contactTracks).values(trackRows);
  const topicRows = input.topics.map((row, position) => ({
    ...row,
    id: listRowId(eventId, position),
    eventId,
    position,
  }));
  if (topicRows.length > 0) await db.insert(contactTopics).values(topicRows);
}

async function writeStatements(
  db: Writer,
  eventId: string,
  input: ContactInput,
  sourceIds: readonly string[],
): Promise<void> {
  await db.delete(notifications).where(eq(notifications.eventId, eventId));
  await db.delete(acknowledgements).where(eq(acknowledgements.eventId, eventId));
  await db.delete(readouts).where(eq(readouts.eventId, eventId));
  await db.delete(outsideCounts).where(eq(outsideCounts.eventId, eventId));
  const placed = (source: number | null, position: number) => ({
    id: listRowId(eventId, position),
    eventId,
    sourceId: sourceIdAt(sourceIds, source),
    position,
  });
  const notificationRows = input.notifications.map(({ source, ...row }, position) => ({
    ...row,
    ...placed(source, position),
  }));
  if (notificationRows.length > 0) await db.insert(notifications).values(notificationRows);
  const acknowledgementRows = input.acknowledgements.map(({ source, ...row }, position) => ({
    ...row,
    ...placed(source, position),
  }));
  if (acknowledgementRows.length > 0) await db.insert(acknowledgements).values(acknowledgementRows);
  const readoutRows = input.readouts.map(({ source, ...row }, position) => ({
    ...row,
    ...placed(source, position),
  }));
  if (readoutRows.length > 0) await db.insert(readouts).values(readoutRows);
  const countRows = input.outsideCounts.map(({ source, ...row }, position) => ({
    ...row,
    ...placed(source, position),
  }));
  if (countRows.length > 0) await db.insert(outsideCounts).values(countRows);
}
