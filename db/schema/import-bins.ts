import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { imports } from "./imports";

/** What an import will add to day_bins (or, while it is undone, take away), added up beforehand. */
export const importBins = sqliteTable(
  "import_bins",
  {
    importId: text("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    level: integer("level").notNull(),
    facetId: integer("facet_id").notNull(),
    bin: integer("bin").notNull(),
    standing: text("standing").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.level, t.facetId, t.bin, t.standing] }),
    check("import_bins_count", sql`${t.count} >= 0`),
  ],
);
