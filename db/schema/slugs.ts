import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, oneOf } from "./columns";

export const slugRecordTypes = [
  "event",
  "person",
  "place",
  "party",
  "track",
  "series",
  "rule",
  "coverage",
  "topic",
  "source",
] as const;

/** Every public identifier that a record ever had; old ones redirect and are never given to another record. */
export const slugs = sqliteTable(
  "slugs",
  {
    recordType: text("record_type", { enum: slugRecordTypes }).notNull(),
    slug: text("slug").notNull(),
    recordId: text("record_id").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordType, t.slug] }),
    oneOf("slugs_record_type", t.recordType, slugRecordTypes),
    index("slugs_record").on(t.recordType, t.recordId),
  ],
);
