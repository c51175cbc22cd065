import type { NamedRecord } from "../../rows/read-names";
import type { Snapshot } from "../history/changed-fields";
import type { ContactRows } from "./contact-rows-of";

/** Names by id of what a contact links to. */
export interface SnapshotNames {
  people: ReadonlyMap<string, NamedRecord>;
  parties: ReadonlyMap<string, NamedRecord>;
  places: ReadonlyMap<string, NamedRecord>;
  topics: ReadonlyMap<string, NamedRecord>;
}

/**
 * What only a contact has, as its snapshot shows it. `tracks` are in their own order; `sourceAt` gives a source's place in the
 * snapshot's own list. Two snapshots are compared as text: the order of the keys is part of the answer.
 */
export function shapeContactSnapshot(
  rows: Omit<ContactRows, "tracks"> & { tracks: readonly NamedRecord[] },
  names: SnapshotNames,
  sourceAt: (sourceId: string | null) => number | null,
): Snapshot {
  const { contact } = rows;
  const partyOf = (row: { partyId: string | null }) =>
    row.partyId === null ? null : (names.parties.get(row.partyId) ?? null);
  return {
    format: contact.format,
    level: contact.level,
    status: contact.status,
    madePublic: contact.madePublic,
    madePublicPrinted: contact.madePublicPrinted,
    place: contact.placeId === null ? null : (names.places.get(contact.placeId) ?? null),
    durationMinutes: contact.durationMinutes,
    durationPrinted: contact.durationPrinted,
    participations: rows.participations.map((row) => ({
      person: row.personId === null ? null : (names.people.get(row.personId) ?? null),
      groupName: row.groupName,
      party: partyOf(row),
      role: row.role,
      printed: row.printed,
    })),
    tracks: rows.tracks,
    topics: rows.topics.map((row) => ({
      topic: names.topics.get(row.topicId) ?? null,
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
