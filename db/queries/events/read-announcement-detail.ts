import type { AnnouncementDetail } from "@/lib/records/event-detail";
import { readAnnouncementRows } from "../../rows/read-announcement-rows";
import type { Reader } from "../../store";
import { civilZone } from "../records/civil-zone";
import { readOfficesOnDay } from "../records/read-offices-on-day";
import { readPlaceDetails } from "../records/read-place-details";
import { nameLookup } from "../search/name-lookup";
import { readDateDetail } from "../timeline/event-days";
import { type EventParts, reactionDetails } from "../timeline/event-parts";

/** The whole of an announcement, from what is read already. */
export async function readAnnouncementDetail(db: Reader, parts: EventParts): Promise<AnnouncementDetail> {
  const { base, dayOfData, numberOf } = parts;
  const rows = await readAnnouncementRows(db, base.id);
  if (!rows) throw new Error(`The announcement ${base.id} has no row of its own type.`);
  const { announcement, placeIds, verifications } = rows;
  const { announcedByPartyId: partyId, announcedByPersonId: personId } = announcement;
  const parties = await nameLookup(db, "party", [
    partyId,
    ...verifications.map((row) => row.partyId),
    ...parts.reactions.map((row) => row.partyId),
  ]);
  const people = await nameLookup(db, "person", [personId]);
  const offices = await readOfficesOnDay(db, personId === null ? [] : [{ personId, partyId }], base.date);
  const places = await readPlaceDetails(db, placeIds);
  return {
    ...base,
    type: "announcement",
    zone: await civilZone(db, base, placeIds[0] ?? null),
    kind: announcement.kind,
    saidToHaveHappened: readDateDetail(
      announcement.saidToHaveHappened,
      announcement.saidToHaveHappenedPrinted,
      dayOfData,
    ),
    independentlyAssessed: readDateDetail(
      announcement.independentlyAssessed,
      announcement.independentlyAssessedPrinted,
      dayOfData,
    ),
    announcedBy: {
      party: parties.of(partyId),
      person: people.ofOptional(personId),
      office: (personId === null ? null : offices.get(personId)) ?? null,
      body: announcement.announcedByBody,
    },
    places: placeIds.map((id) => places.get(id)).filter((place) => place !== undefined),
    standing: announcement.standing,
    verifications: verifications.map((row) => ({
      date: row.date,
      datePrinted: row.datePrinted,
      standing: row.standing,
      assessor: row.assessor,
      party: parties.ofOptional(row.partyId),
      sourceNumber: numberOf(row.sourceId),
    })),
    reactions: reactionDetails(parts, parties),
  };
}
