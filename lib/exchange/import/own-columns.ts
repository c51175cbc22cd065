import type { NameKind } from "./import-types";

/**
 * The flat form of a contact or an announcement, a row an event: as CSV, or as JSON Lines with the same keys. Written by
 * `writeOwnRow`, read by `readOwnRow`; both go by these lists alone.
 * - Empty means null, "" or an empty list. Dates are EDTF text, times "19:30", words those of lib/records/vocabularies.ts.
 * - A record is named by its name and, in a column of its own or as `id`, its identifier: the identifier counts only where the record
 *   bears that name, so that a file can go to another instance.
 * - Lists are JSON: arrays of objects with the keys of the record's input, where `person`, `party`, `topic` are `{"id", "name"}` in
 *   place of `personId`, `partyId`, `topicId`. `source` in them is the number of a source in the same row, from 0.
 */
export const ownSchemas = {
  contact: "backchannel/contact/1",
  announcement: "backchannel/announcement/1",
} as const;

/** A column, the field of the input that it holds, and how. Paths go into objects ("clock.at"). */
export interface OwnColumn {
  readonly column: string;
  readonly field: string;
  readonly holds: "text" | "number" | "list" | "names" | "name" | "nameId";
  /** What a name or list of names stands for. */
  readonly kind?: NameKind;
}

const text = (column: string, field: string): OwnColumn => ({ column, field, holds: "text" });
const list = (column: string, field: string): OwnColumn => ({ column, field, holds: "list" });
const named = (column: string, field: string, kind: NameKind): OwnColumn[] => [
  { column, field, holds: "name", kind },
  { column: `${column}_id`, field, holds: "nameId", kind },
];

const both: readonly OwnColumn[] = [
  text("title", "title"),
  text("summary", "summary"),
  text("note", "note"),
  text("confidence", "confidence"),
  text("time", "clock.at"),
  text("time_zone", "clock.zone"),
  text("zone", "zone"),
];
const lastOfBoth: readonly OwnColumn[] = [list("reactions", "reactions"), list("sources", "sources")];

/** Columns that belong to the row itself: which form it is in, the event's identifier and version. */
export const ownRowColumns = ["schema", "id", "version"] as const;

export const ownContactColumns: readonly OwnColumn[] = [
  ...both,
  text("format", "format"),
  text("level", "level"),
  text("status", "status"),
  text("held", "held"),
  text("held_printed", "heldPrinted"),
  text("made_public", "madePublic"),
  text("made_public_printed", "madePublicPrinted"),
  ...named("place", "placeId", "place"),
  { column: "duration_minutes", field: "durationMinutes", holds: "number" },
  text("duration_printed", "durationPrinted"),
  list("participations", "participations"),
  { column: "tracks", field: "trackIds", holds: "names", kind: "track" },
  list("topics", "topics"),
  list("notifications", "notifications"),
  list("acknowledgements", "acknowledgements"),
  list("readouts", "readouts"),
  list("outside_counts", "outsideCounts"),
  ...lastOfBoth,
];

export const ownAnnouncementColumns: readonly OwnColumn[] = [
  ...both,
  text("kind", "kind"),
  text("announced", "announced"),
  text("announced_printed", "announcedPrinted"),
  text("said_to_have_happened", "saidToHaveHappened"),
  text("said_to_have_happened_printed", "saidToHaveHappenedPrinted"),
  text("independently_assessed", "independentlyAssessed"),
  text("independently_assessed_printed", "independentlyAssessedPrinted"),
  ...named("announced_by", "announcedBy.partyId", "party"),
  ...named("announced_by_person", "announcedBy.personId", "person"),
  text("announced_by_body", "announcedBy.body"),
  { column: "places", field: "placeIds", holds: "names", kind: "place" },
  list("verifications", "verifications"),
  ...lastOfBoth,
];

/** All columns in the order of an export that holds contacts and announcements. */
export const ownColumns: readonly string[] = [
  ...new Set([
    ...ownRowColumns,
    ...[...ownContactColumns, ...ownAnnouncementColumns].map(({ column }) => column),
  ]),
];

/** Keys of the inputs that hold the id of a record, with what it is. */
export const idKeys: ReadonlyMap<string, { readonly key: string; readonly kind: NameKind }> = new Map([
  ["personId", { key: "person", kind: "person" }],
  ["partyId", { key: "party", kind: "party" }],
  ["topicId", { key: "topic", kind: "topic" }],
]);
