import { asc, eq } from "drizzle-orm";
import type { ContactDetail } from "@/lib/records/event-detail";
import { readContactRows } from "../../rows/read-contact-rows";
import { series } from "../../schema/series";
import type { Reader } from "../../store";
import { civilZone } from "../records/civil-zone";
import { readOfficesOnDay } from "../records/read-offices-on-day";
import { readPlaceDetails } from "../records/read-place-details";
import { type NameLookup, nameLookup } from "../search/name-lookup";
import { selectSeriesMembers, seriesMemberEventId } from "../series/series-members";
import { readDateDetail } from "../timeline/event-days";
import { type EventParts, reactionDetails } from "../timeline/event-parts";

type ContactRows = NonNullable<Awaited<ReturnType<typeof readContactRows>>>;

/** The whole of a contact, from what is read already. */
export async function readContactDetail(db: Reader, parts: EventParts): Promise<ContactDetail> {
  const { base, dayOfData } = parts;
  const rows = await readContactRows(db, base.id);
  if (!rows) throw new Error(`The contact ${base.id} has no row of its own type.`);
  const { contact } = rows;
  const parties = await nameLookup(db, "party", partyIdsOf(rows, parts));
  const placeIds = contact.placeId === null ? [] : [contact.placeId];
  const places = await readPlaceDetails(db, placeIds);
  return {
    ...base,
    type: "contact",
    zone: await civilZone(db, base, contact.placeId),
    format: contact.format,
    level: contact.level,
    status: contact.status,
    madePublic: readDateDetail(contact.madePublic, contact.madePublicPrinted, dayOfData),
    place: (contact.placeId === null ? null : places.get(contact.placeId)) ?? null,
    durationMinutes: contact.durationMinutes,
    durationPrinted: contact.durationPrinted,
    participants: await participantDetails(db, rows, parts, parties),
    tracks: rows.tracks.map(({ slug, name }) => ({ slug, name })),
    series: await readSeriesOf(db, base.id),
    ...(await statementDetails(db, rows, parts, parties)),
    reactions: reactionDetails(parts, parties),
  };
}

function partyIdsOf(rows: ContactRows, parts: EventParts): (string | null)[] {
  const lists = [
    rows.participations,
    rows.topics,
    rows.notifications,
    rows.acknowledgements,
    rows.readouts,
    parts.reactions,
  ];
  return lists.flatMap((list) => list.map((row: { partyId: string | null }) => row.partyId));
}

async function participantDetails(
  db: Reader,
  { participations }: ContactRows,
  { base }: EventParts,
  parties: NameLookup,
): Promise<ContactDetail["participants"]> {
  const people = await nameLookup(
    db,
    "person",
    participations.map((row) => row.personId),
  );
  const named = participations.flatMap(({ personId, partyId }) =>
    personId === null ? [] : [{ personId, partyId }],
  );
  const offices = await readOfficesOnDay(db, named, base.date);
  return participations.map((row) => ({
    person: people.ofOptional(row.personId),
    groupName: row.groupName,
    party: parties.of(row.partyId),
    role: row.role,
    printed: row.printed,
    office: (row.personId === null ? null : offices.get(row.personId)) ?? null,
  }));
}

/** Topics, and what each side was told, confirmed and said. */
async function statementDetails(
  db: Reader,
  rows: ContactRows,
  { numberOf }: EventParts,
  parties: NameLookup,
): Promise<
  Pick<ContactDetail, "topics" | "notifications" | "acknowledgements" | "readouts" | "outsideCounts">
> {
  const topics = await nameLookup(
    db,
    "topic",
    rows.topics.map((row) => row.topicId),
  );
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

async function readSeriesOf(db: Reader, eventId: string): Promise<ContactDetail["series"]> {
  const rows = await selectSeriesMembers(db)
    .where(eq(seriesMemberEventId, eventId))
    .orderBy(asc(series.name), asc(series.id));
  return rows.map(({ slug, name }) => ({ slug, name }));
}
