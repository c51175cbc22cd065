import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { eventStates, revisionKinds } from "@/lib/records/vocabularies";
import { instant, json, oneOf } from "./columns";
import { slugRecordTypes } from "./slugs";
import { users } from "./users";

/**
 * Whether a version may stand in the list of corrections, in the words of the index that holds these few alone. Of the events that
 * went with an import each has a last version: no field of it changed, and readers are told of none.
 */
export function isNoticeable(t: Record<"kind" | "publicNote" | "recordType" | "changed", SQLWrapper>): SQL {
  return sql`${t.kind} not in ('creation', 'update') and (${t.publicNote} is not null
    or (${t.recordType} = 'event' and ${t.kind} in ('correction', 'retraction', 'removal', 'reinstatement') and ${t.changed} <> '[]'))`;
}

/** One saved version of a record, whole: its fields, its links, and the names shown at that time. */
export const revisions = sqliteTable(
  "revisions",
  {
    recordType: text("record_type", { enum: slugRecordTypes }).notNull(),
    recordId: text("record_id").notNull(),
    version: integer("version").notNull(),
    /** The data version that this write made. */
    dataVersion: integer("data_version").notNull(),
    state: text("state", { enum: eventStates }),
    kind: text("kind", { enum: revisionKinds }).notNull().default("update"),
    /** What readers are told of a correction, retraction or merge; shown with the record and in the list of corrections. */
    publicNote: text("public_note"),
    snapshot: json<Record<string, unknown>>("snapshot").notNull(),
    /** The fields that differ from the version before. */
    changed: json<string[]>("changed").notNull(),
    reason: text("reason"),
    userId: text("user_id").references(() => users.id),
    userName: text("user_name").notNull(),
    /** Who wrote the draft that was published, where that is somebody else. */
    authorId: text("author_id").references(() => users.id),
    authorName: text("author_name"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordType, t.recordId, t.version] }),
    oneOf("revisions_record_type", t.recordType, slugRecordTypes),
    oneOf("revisions_state", t.state, eventStates),
    oneOf("revisions_kind", t.kind, revisionKinds),
    check("revisions_version", sql`${t.version} >= 1`),
    index("revisions_notices").on(t.dataVersion).where(isNoticeable(t)),
    // What changed since a data version.
    index("revisions_data_version").on(t.dataVersion, t.recordType, t.recordId),
  ],
);
