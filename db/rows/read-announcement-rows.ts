import { asc, inArray } from "drizzle-orm";
import { announcementPlaces } from "../schema/announcement-places";
import { announcements } from "../schema/announcements";
import { verifications } from "../schema/verifications";
import type { Reader } from "../store";
import { byEvent } from "./by-event";
import { inChunks } from "./in-chunks";

/** All rows that only an announcement has, lists in the order of the record; null where the event is none. */
export async function readAnnouncementRows(db: Reader, eventId: string): Promise<AnnouncementRows | null> {
  return (await readRowsOfAnnouncements(db, [eventId])).get(eventId) ?? null;
}

export type AnnouncementRows =
  Awaited<ReturnType<typeof readRowsOfAnnouncements>> extends Map<string, infer Rows> ? Rows : never;

/** The same of many events, by event id, one statement a list; what is no announcement is missing. */
export async function readRowsOfAnnouncements(db: Reader, eventIds: readonly string[]) {
  const own = await inChunks(eventIds, (chunk) =>
    db.select().from(announcements).where(inArray(announcements.eventId, chunk)),
  );
  const ids = own.map((announcement) => announcement.eventId);
  const placesOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select({ eventId: announcementPlaces.eventId, placeId: announcementPlaces.placeId })
        .from(announcementPlaces)
        .where(inArray(announcementPlaces.eventId, chunk))
        .orderBy(asc(announcementPlaces.position)),
    ),
  );
  const verificationsOf = byEvent(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(verifications)
        .where(inArray(verifications.eventId, chunk))
        .orderBy(asc(verifications.position)),
    ),
  );
  return new Map(
    own.map((announcement) => [
      announcement.eventId,
      {
        announcement,
        placeIds: placesOf(announcement.eventId).map((row) => row.placeId),
        verifications: verificationsOf(announcement.eventId),
      },
    ]),
  );
}
