import { readAnnouncementRows } from "../../rows/read-announcement-rows";
import { readNames } from "../../rows/read-names";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";

/** What only an announcement has, for its snapshot. `sourceAt` gives a source's place in the snapshot's own list. */
export async function readAnnouncementSnapshot(
  db: Reader,
  eventId: string,
  sourceAt: (sourceId: string | null) => number | null,
): Promise<Snapshot> {
  const rows = await readAnnouncementRows(db, eventId);
  if (!rows) throw new Error("The announcement of a snapshot does not exist.");
  const { announcement } = rows;
  const places = await readNames(db, "place", rows.placeIds);
  const parties = await readNames(db, "party", [
    announcement.announcedByPartyId,
    ...rows.verifications.map((row) => row.partyId),
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
    places: rows.placeIds.map((id) => places.get(id) ?? null),
    standing: announcement.standing,
    verifications: rows.verifications.map((row) => ({
      date: row.date,
      datePrinted: row.datePrinted,
      standing: row.standing,
      assessor: row.assessor,
      party: row.partyId === null ? null : (parties.get(row.partyId) ?? null),
      source: sourceAt(row.sourceId),
    })),
  };
}
