import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { edtf, id, notEmpty } from "./columns";
import { events } from "./events";
import { parties } from "./parties";
import { sources } from "./sources";

export const reactions = sqliteTable(
  "reactions",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id),
    date: edtf("date").notNull(),
    datePrinted: text("date_printed"),
    summary: text("summary").notNull(),
    sourceId: text("source_id").references(() => sources.id),
    position: integer("position").notNull(),
  },
  (t) => [
    notEmpty("reactions_summary", t.summary),
    index("reactions_event").on(t.eventId, t.position),
    // A source that nothing names any more is looked for by it, and a foreign key asks it of each source that goes.
    index("reactions_source").on(t.sourceId),
  ],
);
