import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ImportCells } from "@/lib/exchange/import/import-types";
import { json } from "./columns";
import { imports } from "./imports";

/** The rows of an import as they came: never changed. What a person mended stands beside them in import_outcomes. */
export const importRows = sqliteTable(
  "import_rows",
  {
    importId: text("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    rowNumber: integer("row_number").notNull(),
    lineNumber: integer("line_number").notNull(),
    cells: json<ImportCells>("cells").notNull(),
    notes: json<string[]>("notes").notNull(),
    /** Why the row could not be parted into cells, and the row as it stood in the file; null for all others. */
    fault: text("fault"),
    text: text("text"),
  },
  (t) => [primaryKey({ columns: [t.importId, t.rowNumber] })],
);
