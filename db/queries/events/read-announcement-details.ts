import type { AnnouncementDetail, VersionlessEvent } from "@/lib/records/event-detail";
import { type AnnouncementRows, readRowsOfAnnouncements } from "../../rows/read-announcement-rows";
import type { Reader } from "../../store";
import { civilZone, readPlaceZones } from "../records/civil-zone";
import { officesOnDay, readOfficesOf } from "../records/read-offices-on-day";
import { readPlaceDetails } from "../records/read-place-details";
import { nameLookup } from "../search/name-lookup";
import { readDateDetail } from "../timeline/event-days";
import { type EventParts, reactionDetails } from "../timeline/event-parts";

/** The whole of announcements, from what is read of them already. */
export async function readAnnouncementDetails(
  db: Reader,
  all: readonly EventParts[],
): Promise<VersionlessEvent<AnnouncementDetail>[]> {
  if (all.length === 0) return [];
  const rows = await readRowsOfAnnouncements(
    db,
    all.map(({ base }) => base.id),
  );
  const read = await readNamesOf(db, [...rows.values()], all);
  return all.map((parts) => {
    const own = rows.get(parts.base.id);
    if (!own) throw new Error(`The announcement ${parts.base.id} has no row of its own type.`);
    return announcementDetail(own, parts, read);
  });
}

type ReadNames = Awaited<ReturnType<typeof readNamesOf>>;

/** What the rows of all these announcements name, read at once. */
async function readNamesOf(db: Reader, rows: readonly AnnouncementRows[], all: readonly EventParts[]) {
  const personIds = rows.map(({ announcement }) => announcement.announcedByPersonId);
  const placeIds = rows.flatMap((row) => row.placeIds);
  return {
    parties: await nameLookup(db, "party", [
      ...rows.map(({ announcement }) => announcement.announcedByPartyId),
      ...rows.flatMap(({ verifications }) => verifications.map((row) => row.partyId)),
      ...all.flatMap(({ reactions }) => reactions.map((row) => row.partyId)),
    ]),
    people: await nameLookup(db, "person", personIds),
    offices: await readOfficesOf(
      db,
      personIds.filter((id) => id !== null),
    ),
    places: await readPlaceDetails(db, placeIds),
    zones: await readPlaceZones(db, placeIds),
  };
}

function announcementDetail(
  { announcement, placeIds, verifications }: AnnouncementRows,
  parts: EventParts,
  { parties, people, offices, places, zones }: ReadNames,
): VersionlessEvent<AnnouncementDetail> {
  const { base, dayOfData, numberOf } = parts;
  const { announcedByPartyId: partyId, announcedByPersonId: personId } = announcement;
  const held = officesOnDay(offices, personId === null ? [] : [{ personId, partyId }], base.date);
  return {
    ...base,
    type: "announcement",
    zone: civilZone(base, placeIds[0] ?? null, zones),
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
      office: (personId === null ? null : held.get(personId)) ?? null,
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
