import { asc, eq } from "drizzle-orm";
import { announcementPlaces } from "../schema/announcement-places";
import { announcements } from "../schema/announcements";
import { places } from "../schema/places";
import { verifications } from "../schema/verifications";
import type { Reader } from "../store";
import type { Snapshot } from "./changed-fields";
import { readNames } from "./read-names";

/** What only an announcement has, for its snapshot. `sourceAt` gives a source's place in the snapshot's own list. */
export async function readAnnouncementSnapshot(
  db: Reader,
  eventId: string,
  sourceAt: (sourceId: string | null) => number | null,
): Promise<Snapshot> {
  const [announcement] = await db.select().from(announcements).where(eq(announcements.eventId, eventId));
  if (!announcement) throw new Error("The announcement of a snapshot does not exist.");
  const verificationRows = await db
    .select()
    .from(verifications)
    .where(eq(verifications.eventId, eventId))
    .orderBy(asc(verifications.position));
  const placeRows = await db
    .select({ id: places.id, slug: places.slug, name: places.name })
    .from(announcementPlaces)
    .innerJoin(places, eq(places.id, announcementPlaces.placeId))
    .where(eq(announcementPlaces.eventId, eventId))
    .orderBy(asc(announcementPlaces.position));
  const parties = await readNames(db, "party", [
    announcement.announcedByPartyId,
    ...verificationRows.map((row) => row.partyId),
  ]);
  const people = await readNames(db, "person", [announcement.announcedByPersonId]);
  return {
    kind: announcement.kind,
    saidToHaveHappened: announcement.saidToHaveHappened,
    saidToHaveHappenedPrinted: announcement.saidToHaveHappenedPrinted,
    independentlyAssessed: announcement.independentlyAssessed,
    independentlyAssessedPrinted: announcement.independentlyAssessedPrinted,
    announcedBy: {
      party: parties.get(announcement.announcedByPartyId) ?? null,
      person:
        announcement.announcedByPersonId === null
          ? null
          : (people.get(announcement.announcedByPersonId) ?? null),
      body: announcement.announcedByBody,
    },
    places: placeRows,
    standing: announcement.standing,
    verifications: verificationRows.map((row) => ({
      date: row.date,
      standing: row.standing,
      assessor: row.assessor,
      party: row.partyId === null ? null : (parties.get(row.partyId) ?? null),
      source: sourceAt(row.sourceId),
    })),
  };
}
