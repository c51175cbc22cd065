import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type ImportMapping, importLayouts } from "@/lib/exchange/import/import-mapping";
import { instant, json, oneOf } from "./columns";
import { users } from "./users";

/** How the columns of a file were matched, remembered for the next file with the same columns. */
export const importMappings = sqliteTable(
  "import_mappings",
  {
    /** layoutFingerprint(header) */
    fingerprint: text("fingerprint").primaryKey(),
    layout: text("layout", { enum: importLayouts }).notNull(),
    mapping: json<ImportMapping>("mapping").notNull(),
    updatedBy: text("updated_by").references(() => users.id),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [oneOf("import_mappings_layout", t.layout, importLayouts)],
);
