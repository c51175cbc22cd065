import type { Snapshot } from "../history/changed-fields";
import type { announcementRowsOf } from "./announcement-rows-of";
import type { SnapshotNames } from "./shape-contact-snapshot";

type AnnouncementRows = Omit<ReturnType<typeof announcementRowsOf>, "places"> & {
  placeIds: readonly string[];
};

/** What only an announcement has, as its snapshot shows it; `sourceAt` gives a source's place in the snapshot's own list. */
export function shapeAnnouncementSnapshot(
  rows: AnnouncementRows,
  names: Pick<SnapshotNames, "people" | "parties" | "places">,
  sourceAt: (sourceId: string | null) => number | null,
): Snapshot {
  const { announcement } = rows;
  return {
    kind: announcement.kind,
    saidToHaveHappened: announcement.saidToHaveHappened,
    saidToHaveHappenedPrinted: announcement.saidToHaveHappenedPrinted,
    independentlyAssessed: announcement.independentlyAssessed,
    independentlyAssessedPrinted: announcement.independentlyAssessedPrinted,
    announcedBy: {
      party: names.parties.get(announcement.announcedByPartyId) ?? null,
      person:
        announcement.announcedByPersonId === null
          ? null
          : (names.people.get(announcement.announcedByPersonId) ?? null),
      body: announcement.announcedByBody,
    },
    places: rows.placeIds.map((id) => names.places.get(id) ?? null),
    standing: announcement.standing,
    verifications: rows.verifications.map((row) => ({
      date: row.date,
      datePrinted: row.datePrinted,
      standing: row.standing,
      assessor: row.assessor,
      party: row.partyId === null ? null : (names.parties.get(row.partyId) ?? null),
      source: sourceAt(row.sourceId),
    })),
  };
}
