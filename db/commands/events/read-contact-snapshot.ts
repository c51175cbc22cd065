import { readContactRows } from "../../rows/read-contact-rows";
import { readNames } from "../../rows/read-names";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";

/** What only a contact has, for its snapshot. `sourceAt` gives a source's place in the snapshot's own list. */
export async function readContactSnapshot(
  db: Reader,
  eventId: string,
  sourceAt: (sourceId: string | null) => number | null,
): Promise<Snapshot> {
  const rows = await readContactRows(db, eventId);
  if (!rows) throw new Error("The contact of a snapshot does not exist.");
  const { contact } = rows;
  const places = await readNames(db, "place", [contact.placeId]);
  const people = await readNames(
    db,
    "person",
    rows.participations.map((row) => row.personId),
  );
  const topics = await readNames(
    db,
    "topic",
    rows.topics.map((row) => row.topicId),
  );
  const withParty = [
    ...rows.participations,
    ...rows.topics,
    ...rows.notifications,
    ...rows.acknowledgements,
    ...rows.readouts,
  ];
  const parties = await readNames(
    db,
    "party",
    withParty.map((row) => row.partyId),
  );
  const partyOf = (row: { partyId: string | null }) =>
    row.partyId === null ? null : (parties.get(row.partyId) ?? null);
  return {
    format: contact.format,
    level: contact.level,
    status: contact.status,
    madePublic: contact.madePublic,
    madePublicPrinted: contact.madePublicPrinted,
    place: contact.placeId === null ? null : (places.get(contact.placeId) ?? null),
    durationMinutes: contact.durationMinutes,
    durationPrinted: contact.durationPrinted,
    participations: rows.participations.map((row) => ({
      person: row.personId === null ? null : (people.get(row.personId) ?? null),
      groupName: row.groupName,
      party: partyOf(row),
      role: row.role,
      printed: row.printed,
    })),
    tracks: rows.tracks,
    topics: rows.topics.map((row) => ({
      topic: topics.get(row.topicId) ?? null,
      basis: row.basis,
      party: partyOf(row),
    })),
    notifications: rows.notifications.map((row) => ({
      party: partyOf(row),
      standing: row.standing,
      note: row.note,
      source: sourceAt(row.sourceId),
    })),
    acknowledgements: rows.acknowledgements.map((row) => ({
      party: partyOf(row),
      standing: row.standing,
      date: row.date,
      datePrinted: row.datePrinted,
      note: row.note,
      source: sourceAt(row.sourceId),
    })),
    readouts: rows.readouts.map((row) => ({
      party: partyOf(row),
      date: row.date,
      datePrinted: row.datePrinted,
      summary: row.summary,
      source: sourceAt(row.sourceId),
    })),
    outsideCounts: rows.outsideCounts.map((row) => ({
      count: row.count,
      what: row.what,
      countedBy: row.countedBy,
      source: sourceAt(row.sourceId),
    })),
  };
}
