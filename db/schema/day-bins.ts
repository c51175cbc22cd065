import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { facets } from "./facets";

/**
 * How many published events of a type, kind or track (or on none) begin in a bin of 2^level days, by standing; a vague event
 * in its earliest day. Bin b of level k holds the day numbers b·2^k to (b + 1)·2^k − 1. Its migration makes it WITHOUT ROWID.
 */
export const dayBins = sqliteTable(
  "day_bins",
  {
    level: integer("level").notNull(),
    facetId: integer("facet_id")
      .notNull()
      .references(() => facets.id),
    bin: integer("bin").notNull(),
    standing: text("standing").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.level, t.facetId, t.bin, t.standing] }),
    check("day_bins_level", sql`${t.level} between 0 and 15`),
    check("day_bins_count", sql`${t.count} >= 0`),
  ],
);
