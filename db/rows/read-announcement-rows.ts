import { asc, eq } from "drizzle-orm";
import { announcementPlaces } from "../schema/announcement-places";
import { announcements } from "../schema/announcements";
import { verifications } from "../schema/verifications";
import type { Reader } from "../store";

/** All rows that only an announcement has, lists in the order of the record; null where the event is none. */
export async function readAnnouncementRows(db: Reader, eventId: string) {
  const [announcement] = await db.select().from(announcements).where(eq(announcements.eventId, eventId));
  if (!announcement) return null;
  const placeRows = await db
    .select({ placeId: announcementPlaces.placeId })
    .from(announcementPlaces)
    .where(eq(announcementPlaces.eventId, eventId))
    .orderBy(asc(announcementPlaces.position));
  return {
    announcement,
    placeIds: placeRows.map((row) => row.placeId),
    verifications: await db
      .select()
      .from(verifications)
      .where(eq(verifications.eventId, eventId))
      .orderBy(asc(verifications.position)),
  };
}
