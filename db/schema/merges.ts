import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { type LeftAsIs, type MergeChange, mergedTypes } from "@/lib/merging/change";
import { id, instant, json, notEmpty, oneOf } from "./columns";
import { users } from "./users";

/**
 * Two records that turned out to be one. `other` was merged into `kept`; `changes` is every row that this changed, in order, so
 * that it can be undone. A person, place, party or topic that was merged away has no row of its own any more; an event has,
 * in the trash.
 */
export const merges = sqliteTable(
  "merges",
  {
    id: id(),
    recordType: text("record_type", { enum: mergedTypes }).notNull(),
    keptId: text("kept_id").notNull(),
    keptName: text("kept_name").notNull(),
    otherId: text("other_id").notNull(),
    otherName: text("other_name").notNull(),
    /** The public identifiers of the other, which lead to the kept one; the first is the one that it had at last. */
    slugs: json<string[]>("slugs").notNull(),
    changes: json<MergeChange[]>("changes").notNull(),
    eventCount: integer("event_count").notNull(),
    reason: text("reason").notNull(),
    publicNote: text("public_note"),
    userId: text("user_id").references(() => users.id),
    userName: text("user_name").notNull(),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by").references(() => users.id),
    undoneByName: text("undone_by_name"),
    undoReason: text("undo_reason"),
    /** What was left as it stood when it was undone. */
    left: json<LeftAsIs[]>("left_as_is"),
  },
  (t) => [
    oneOf("merges_record_type", t.recordType, mergedTypes),
    notEmpty("merges_reason", t.reason),
    check("merges_two_records", sql`${t.keptId} <> ${t.otherId}`),
    check("merges_event_count", sql`${t.eventCount} >= 0`),
    check("merges_undone", sql`(${t.undoneAt} is null) = (${t.undoneByName} is null)`),
    // Nothing is merged away twice at once.
    uniqueIndex("merges_other").on(t.recordType, t.otherId).where(sql`${t.undoneAt} is null`),
    index("merges_kept").on(t.recordType, t.keptId),
    index("merges_at").on(t.at),
  ],
);
