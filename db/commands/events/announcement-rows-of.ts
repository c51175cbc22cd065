import type { AnnouncementInput } from "@/lib/records/announcement";
import { edtfDays } from "./edtf-days";
import { listRowId, sourceIdAt } from "./event-plan";

/** What only an announcement has. */
export type AnnouncementFields = Pick<
  AnnouncementInput,
  | "kind"
  | "announcedBy"
  | "saidToHaveHappened"
  | "saidToHaveHappenedPrinted"
  | "independentlyAssessed"
  | "independentlyAssessedPrinted"
  | "placeIds"
  | "verifications"
>;

/** Everything that only an announcement has, as rows of its tables; lists in the order of the record. */
export function announcementRowsOf(eventId: string, input: AnnouncementFields, sourceIds: readonly string[]) {
  const saidDays = edtfDays(input.saidToHaveHappened);
  const assessedDays = edtfDays(input.independentlyAssessed);
  return {
    announcement: {
      eventId,
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
    },
    places: input.placeIds.map((placeId, position) => ({ eventId, placeId, position })),
    verifications: input.verifications.map(({ source, ...row }, position) => ({
      ...row,
      id: listRowId(eventId, position),
      eventId,
      sourceId: sourceIdAt(sourceIds, source),
      position,
    })),
  };
}
