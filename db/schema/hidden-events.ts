import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { imports } from "./imports";

/**
 * The events that search documents, facets and the full text hold already, and that no reader may see: those of imports that are
 * not visible yet, or are being undone. `n` as in search_docs. Whatever is read by number passes them over; making an import
 * visible takes them out of here.
 */
export const hiddenEvents = sqliteTable(
  "hidden_events",
  {
    n: integer("n").primaryKey(),
    eventId: text("event_id").notNull(),
    importId: text("import_id")
      .notNull()
      .references(() => imports.id),
  },
  (t) => [index("hidden_events_import").on(t.importId, t.n)],
);
