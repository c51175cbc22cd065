import type { AnnouncementEntry } from "@/lib/records/announcement";
import { readAnnouncementRows } from "../../rows/read-announcement-rows";
import type { Store } from "../../store";
import { readEventEntry, type StoredEntry } from "../timeline/read-event-entry";

/**
 * A published announcement as its form has it: saved again unchanged, it changes nothing. Throws NotFoundError where
 * there is none with this id.
 */
export function findAnnouncementEntry(store: Store, id: string): Promise<StoredEntry<AnnouncementEntry>> {
  return store.read(async ({ db }) => {
    const { event, sourceAt, shared } = await readEventEntry(db, "announcement", id);
    const rows = await readAnnouncementRows(db, id);
    if (!rows) throw new Error(`The announcement ${id} has no row of its own type.`);
    const { announcement, placeIds, verifications } = rows;
    const entry: AnnouncementEntry = {
      ...shared,
      kind: announcement.kind,
      announced: event.date,
      announcedPrinted: event.datePrinted,
      saidToHaveHappened: announcement.saidToHaveHappened,
      saidToHaveHappenedPrinted: announcement.saidToHaveHappenedPrinted,
      independentlyAssessed: announcement.independentlyAssessed,
      independentlyAssessedPrinted: announcement.independentlyAssessedPrinted,
      announcedBy: {
        partyId: announcement.announcedByPartyId,
        personId: announcement.announcedByPersonId,
        body: announcement.announcedByBody,
      },
      placeIds,
      verifications: verifications.map(({ date, datePrinted, standing, assessor, partyId, sourceId }) => ({
        date,
        datePrinted,
        standing,
        assessor,
        partyId,
        source: sourceAt(sourceId),
      })),
    };
    return { version: event.version, slug: event.slug, entry };
  });
}
