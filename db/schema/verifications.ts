import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { standings } from "@/lib/records/vocabularies";
import { edtf, id, notEmpty, oneOf } from "./columns";
import { events } from "./events";
import { parties } from "./parties";
import { sources } from "./sources";

/** The history of an announcement's standing, in order. */
export const verifications = sqliteTable(
  "verifications",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    date: edtf("date").notNull(),
    datePrinted: text("date_printed"),
    standing: text("standing", { enum: standings }).notNull(),
    /** Who assessed it, as printed; the party where it is one. */
    assessor: text("assessor").notNull(),
    partyId: text("party_id").references(() => parties.id),
    sourceId: text("source_id").references(() => sources.id),
    position: integer("position").notNull(),
  },
  (t) => [
    oneOf("verifications_standing", t.standing, standings),
    notEmpty("verifications_assessor", t.assessor),
    index("verifications_event").on(t.eventId, t.position),
    // A source that nothing names any more is looked for by it, and a foreign key asks it of each source that goes.
    index("verifications_source").on(t.sourceId),
  ],
);
