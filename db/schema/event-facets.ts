import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { facets } from "./facets";

/** The published events that bear a facet, by day: `n` as in search_docs. Its migration makes it WITHOUT ROWID. */
export const eventFacets = sqliteTable(
  "event_facets",
  {
    facetId: integer("facet_id")
      .notNull()
      .references(() => facets.id),
    n: integer("n").notNull(),
  },
  (t) => [primaryKey({ columns: [t.facetId, t.n] })],
);
