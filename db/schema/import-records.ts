import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bool, oneOf } from "./columns";
import { imports } from "./imports";

/** The kinds of record that an import can add beside events. */
export const importedRecordTypes = ["person", "place", "party", "source"] as const;

/** Records that an import added. While it is not visible they are hidden too: no public list and no page shows them. */
export const importRecords = sqliteTable(
  "import_records",
  {
    importId: text("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    recordType: text("record_type", { enum: importedRecordTypes }).notNull(),
    recordId: text("record_id").notNull(),
    isHidden: bool("is_hidden").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.recordType, t.recordId] }),
    oneOf("import_records_type", t.recordType, importedRecordTypes),
    index("import_records_hidden").on(t.recordType, t.isHidden, t.recordId),
  ],
);
