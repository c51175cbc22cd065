import { eq } from "drizzle-orm";
import type { AnnouncementInput } from "@/lib/records/announcement";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { verifications } from "../../schema/verifications";
import type { Writer } from "../../store";
import { announcementRowsOf } from "./announcement-rows-of";

/** Stores what only an announcement has, in place of what was there. */
export async function writeAnnouncementRows(
  db: Writer,
  eventId: string,
  input: AnnouncementInput,
  sourceIds: readonly string[],
): Promise<void> {
  const rows = announcementRowsOf(eventId, input, sourceIds);
  await db
    .insert(announcements)
    .values(rows.announcement)
    .onConflictDoUpdate({ target: announcements.eventId, set: rows.announcement });
  await db.delete(announcementPlaces).where(eq(announcementPlaces.eventId, eventId));
  await db.delete(verifications).where(eq(verifications.eventId, eventId));
  if (rows.places.length > 0) await db.insert(announcementPlaces).values(rows.places);
  if (rows.verifications.length > 0) await db.insert(verifications).values(rows.verifications);
}
