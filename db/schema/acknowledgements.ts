import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { acknowledgementStandings } from "@/lib/records/vocabularies";
import { edtf, id, oneOf } from "./columns";
import { events } from "./events";
import { parties } from "./parties";
import { sources } from "./sources";

export const acknowledgements = sqliteTable(
  "acknowledgements",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id),
    standing: text("standing", { enum: acknowledgementStandings }).notNull(),
    date: edtf("date"),
    datePrinted: text("date_printed"),
    note: text("note"),
    sourceId: text("source_id").references(() => sources.id),
    position: integer("position").notNull(),
  },
  (t) => [
    oneOf("acknowledgements_standing", t.standing, acknowledgementStandings),
    index("acknowledgements_event").on(t.eventId, t.position),
    // A source that nothing names any more is looked for by it, and a foreign key asks it of each source that goes.
    index("acknowledgements_source").on(t.sourceId),
  ],
);
