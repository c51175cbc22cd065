import { eq } from "drizzle-orm";
import type { AnnouncementInput } from "@/lib/records/announcement";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { verifications } from "../../schema/verifications";
import type { Writer } from "../../store";
import { edtfDays } from "./edtf-days";
import { listRowId, sourceIdAt } from "./event-plan";

/** Stores what only an announcement has, in place of what was there. */
export async function writeAnnouncementRows(
  db: Writer,
  eventId: string,
  input: AnnouncementInput,
  sourceIds: readonly string[],
): Promise<void> {
  const saidDays = edtfDays(input.saidToHaveHappened);
  const assessedDays = edtfDays(input.independentlyAssessed);
  const fields = {
    kind: input.kind,
    announcedByPartyId: input.announcedBy.partyId,
    announcedByPersonId: input.announcedBy.personId,
    announcedByBody: input.announcedBy.body,
    saidToHaveHappened: input.saidToHaveHappened,
    saidToHaveHappenedPrinted: input.saidToHaveHappenedPrinted,
    saidEarliestDay: saidDays.earliestDay,
    saidLatestDay: saidDays.latestDay,
    independentlyAssessed: input.independentlyAssessed,
    independentlyAssessedPrinted: input.independentlyAssessedPrinted,
    assessedEarliestDay: assessedDays.earliestDay,
    assessedLatestDay: assessedDays.latestDay,
    standing: input.verifications.at(-1)?.standing ?? ("claimed" as const),
  };
  await db
    .insert(announcements)
    .values({ eventId, ...fields })
    .onConflictDoUpdate({ target: announcements.eventId, set: fields });

  await db.delete(announcementPlaces).where(eq(announcementPlaces.eventId, eventId));
  await db.delete(verifications).where(eq(verifications.eventId, eventId));
  const placeRows = input.placeIds.map((placeId, position) => ({ eventId, placeId, position }));
  if (placeRows.length > 0) await db.insert(announcementPlaces).values(placeRows);
  const verificationRows = input.verifications.map(({ source, ...row }, position) => ({
    ...row,
    id: listRowId(eventId, position),
    eventId,
    sourceId: sourceIdAt(sourceIds, source),
    position,
  }));
  if (verificationRows.length > 0) await db.insert(verifications).values(verificationRows);
}
