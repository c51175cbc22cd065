import { asc, inArray } from "drizzle-orm";
import type { ContactDetail, VersionlessEvent } from "@/lib/records/event-detail";
import { byEvent } from "../../rows/by-event";
import { inChunks } from "../../rows/in-chunks";
import { type ContactRows, readRowsOfContacts } from "../../rows/read-contact-rows";
import { series } from "../../schema/series";
import type { Reader } from "../../store";
import { civilZone, readPlaceZones } from "../records/civil-zone";
import { officesOnDay, readOfficesOf } from "../records/read-offices-on-day";
import { readPlaceDetails } from "../records/read-place-details";
import { nameLookup } from "../search/name-lookup";
import { selectSeriesMembers, seriesMemberEventId } from "../series/series-members";
import { readDateDetail } from "../timeline/event-days";
import { type EventParts, reactionDetails } from "../timeline/event-parts";

/** The whole of contacts, from what is read of them already. */
export async function readContactDetails(
  db: Reader,
  all: readonly EventParts[],
): Promise<VersionlessEvent<ContactDetail>[]> {
  if (all.length === 0) return [];
  const rows = await readRowsOfContacts(
    db,
    all.map(({ base }) => base.id),
  );
  const read = await readNamesOf(db, [...rows.values()], all);
  return all.map((parts) => {
    const own = rows.get(parts.base.id);
    if (!own) throw new Error(`The contact ${parts.base.id} has no row of its own type.`);
    return contactDetail(own, parts, read);
  });
}

type ReadNames = Awaited<ReturnType<typeof readNamesOf>>;

/** What the rows of all these contacts name, read at once. */
async function readNamesOf(db: Reader, rows: readonly ContactRows[], all: readonly EventParts[]) {
  const personIds = rows.flatMap(({ participations }) => participations.map((row) => row.personId));
  const placeIds = rows.map(({ contact }) => contact.placeId).filter((id) => id !== null);
  return {
    parties: await nameLookup(db, "party", [
      ...rows.flatMap(partyIdsOf),
      ...all.flatMap(({ reactions }) => reactions.map((row) => row.partyId)),
    ]),
    people: await nameLookup(db, "person", personIds),
    offices: await readOfficesOf(
      db,
      personIds.filter((id) => id !== null),
    ),
    topics: await nameLookup(
      db,
      "topic",
      rows.flatMap(({ topics }) => topics.map((row) => row.topicId)),
    ),
    places: await readPlaceDetails(db, placeIds),
    zones: await readPlaceZones(db, placeIds),
    seriesOf: await readSeriesOf(
      db,
      rows.map(({ contact }) => contact.eventId),
    ),
  };
}

function partyIdsOf(rows: ContactRows): (string | null)[] {
  const lists = [rows.participations, rows.topics, rows.notifications, rows.acknowledgements, rows.readouts];
  return lists.flatMap((list) => list.map((row: { partyId: string | null }) => row.partyId));
}

async function readSeriesOf(db: Reader, eventIds: readonly string[]) {
  const rows = await inChunks(eventIds, (chunk) =>
    selectSeriesMembers(db)
      .where(inArray(seriesMemberEventId, chunk))
      .orderBy(asc(series.name), asc(series.id)),
  );
  return byEvent(rows);
}

function contactDetail(
  rows: ContactRows,
  parts: EventParts,
  read: ReadNames,
): VersionlessEvent<ContactDetail> {
  const { contact } = rows;
  const { base, dayOfData } = parts;
  const { placeId } = contact;
  return {
    ...base,
    type: "contact",
    zone: civilZone(base, placeId, read.zones),
    format: contact.format,
    level: contact.level,
    status: contact.status,
    madePublic: readDateDetail(contact.madePublic, contact.madePublicPrinted, dayOfData),
    place: (placeId === null ? null : read.places.get(placeId)) ?? null,
    durationMinutes: contact.durationMinutes,
    durationPrinted: contact.durationPrinted,
    participants: participantDetails(rows, parts, read),
    tracks: rows.tracks.map(({ slug, name }) => ({ slug, name })),
    series: read.seriesOf(base.id).map(({ slug, name }) => ({ slug, name })),
    ...statementDetails(rows, parts, read),
    reactions: reactionDetails(parts, read.parties),
  };
}

function participantDetails(
  { participations }: ContactRows,
  { base }: EventParts,
  { parties, people, offices }: ReadNames,
): ContactDetail["participants"] {
  const named = participations.flatMap(({ personId, partyId }) =>
    personId === null ? [] : [{ personId, partyId }],
  );
  const held = officesOnDay(offices, named, base.date);
  return participations.map((row) => ({
    person: people.ofOptional(row.personId),
    groupName: row.groupName,
    party: parties.of(row.partyId),
    role: row.role,
    printed: row.printed,
    office: (row.personId === null ? null : held.get(row.personId)) ?? null,
  }));
}

/** Topics, and what each side was told, confirmed and said. */
function statementDetails(
  rows: ContactRows,
  { numberOf }: EventParts,
  { parties, topics }: ReadNames,
): Pick<ContactDetail, "topics" | "notifications" | "acknowledgements" | "readouts" | "outsideCounts"> {
  return {
    topics: rows.topics.map((row) => ({
      topic: topics.of(row.topicId),
      basis: row.basis,
      party: parties.ofOptional(row.partyId),
    })),
    notifications: rows.notifications.map((row) => ({
      party: parties.of(row.partyId),
      standing: row.standing,
      note: row.note,
      sourceNumber: numberOf(row.sourceId),
    })),
    acknowledgements: rows.acknowledgements.map((row) => ({
      party: parties.of(row.partyId),
      standing: row.standing,
      date: row.date,
      datePrinted: row.datePrinted,
      note: row.note,
      sourceNumber: numberOf(row.sourceId),
    })),
    readouts: rows.readouts.map((row) => ({
      party: parties.of(row.partyId),
      date: row.date,
      datePrinted: row.datePrinted,
      summary: row.summary,
      sourceNumber: numberOf(row.sourceId),
    })),
    outsideCounts: rows.outsideCounts.map((row) => ({
      count: row.count,
      what: row.what,
      countedBy: row.countedBy,
      sourceNumber: numberOf(row.sourceId),
    })),
  };
}
