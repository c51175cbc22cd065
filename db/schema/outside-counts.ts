import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id } from "./columns";
import { events } from "./events";
import { sources } from "./sources";

/** The number that somebody else gave a contact ("their sixth meeting"). */
export const outsideCounts = sqliteTable(
  "outside_counts",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    count: integer("count").notNull(),
    what: text("what").notNull(),
    countedBy: text("counted_by").notNull(),
    sourceId: text("source_id").references(() => sources.id),
    position: integer("position").notNull(),
  },
  (t) => [
    check("outside_counts_count", sql`${t.count} >= 1`),
    index("outside_counts_event").on(t.eventId, t.position),
    // A source that nothing names any more is looked for by it, and a foreign key asks it of each source that goes.
    index("outside_counts_source").on(t.sourceId),
  ],
);
