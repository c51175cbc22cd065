import { z } from "zod";

/** What a merge changed, row by row, as it is stored beside the merge so that it can be undone. */

/** A value of a column as the database gives it. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type Cell = z.output<typeof cell>;

/** A row by the names of its columns. */
export const row = z.record(z.string(), cell);
export type Row = z.output<typeof row>;

/** The records that can be merged. */
export const mergedTypes = ["event", "person", "place", "party", "topic"] as const;
export type MergedType = (typeof mergedTypes)[number];

/** The tables that hold one row for each record. */
export const singleTables = [
  "events",
  "contacts",
  "announcements",
  "people",
  "places",
  "parties",
  "topics",
  "series",
] as const;
export type SingleTable = (typeof singleTables)[number];

/** The tables that hold a list of rows for each record. */
export const listTables = [
  "participations",
  "contactTracks",
  "contactTopics",
  "notifications",
  "acknowledgements",
  "readouts",
  "outsideCounts",
  "reactions",
  "announcementPlaces",
  "verifications",
  "eventSources",
  "offices",
  "personAliases",
  "placeAliases",
  "partyAliases",
] as const;
export type ListTable = (typeof listTables)[number];

/** A row of the list as it is now, and those that it was made of: none where it came from the other record. */
export const rowGroup = z.object({ after: row, before: z.array(row) });
export type RowGroup = z.output<typeof rowGroup>;

export const listChange = z.object({
  type: z.literal("list"),
  table: z.enum(listTables),
  ownerId: z.string(),
  before: z.array(row),
  after: z.array(row),
  /** The column that named the merged record; null where rows of the merged record's own joined the list. */
  link: z.string().nullable(),
  /** Only those that are not as they were. */
  groups: z.array(rowGroup),
});
export type ListChange = z.output<typeof listChange>;

/** Columns of one row that belong together: they are put back together or not at all. */
export const fieldChange = z.object({
  type: z.literal("fields"),
  table: z.enum(singleTables),
  rowId: z.string(),
  before: row,
  after: row,
});
export type FieldChange = z.output<typeof fieldChange>;

/** The merged record itself, taken out of its table whole. */
export const removalChange = z.object({
  type: z.literal("removal"),
  table: z.enum(singleTables),
  rowId: z.string(),
  before: row,
});
export type RemovalChange = z.output<typeof removalChange>;

/** The words of a draft that named the merged record. */
export const draftChange = z.object({
  type: z.literal("draft"),
  draftId: z.string(),
  before: z.string(),
  after: z.string(),
});
export type DraftChange = z.output<typeof draftChange>;

export const mergeChange = z.discriminatedUnion("type", [
  listChange,
  fieldChange,
  removalChange,
  draftChange,
]);
export type MergeChange = z.output<typeof mergeChange>;

/** Something that a merge had changed and that was left as it stands when the merge was undone, since it was edited meanwhile. */
export const leftAsIs = z.object({
  table: z.string(),
  ownerId: z.string(),
  /** The columns that the merge had changed, as it had left them. */
  row,
});
export type LeftAsIs = z.output<typeof leftAsIs>;
