import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/** The records whose names events are found by, and that can be given others; of a source what events show is meant too. */
export const namedTypes = ["person", "place", "party", "track", "topic", "source"] as const;

/** Where nothing of a mark is done. */
export const unindexed = -1;
/** Of a source, where nothing is done, nor the marks made of the sources that are derived from it. */
export const withCopies = -2;

/**
 * Records that were given other names while documents still hold the old ones. Documents up to the number `indexed_to` are
 * written anew already; a row goes with the last document. Below zero, a source is first to be given its place in lists; and what
 * is derived from it too, at `withCopies`.
 */
export const staleNames = sqliteTable(
  "stale_names",
  {
    recordType: text("record_type", { enum: namedTypes }).notNull(),
    recordId: text("record_id").notNull(),
    indexedTo: integer("indexed_to").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordType, t.recordId] }),
    oneOf("stale_names_record_type", t.recordType, namedTypes),
  ],
);
