import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { imports } from "./imports";

/** What an import will add to facets.count (or, while it is undone, take away), added up beforehand. */
export const importFacets = sqliteTable(
  "import_facets",
  {
    importId: text("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    facetId: integer("facet_id").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.facetId] }),
    check("import_facets_count", sql`${t.count} >= 0`),
  ],
);
