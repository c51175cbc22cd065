import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { notificationStandings } from "@/lib/records/vocabularies";
import { id, oneOf } from "./columns";
import { events } from "./events";
import { parties } from "./parties";
import { sources } from "./sources";

export const notifications = sqliteTable(
  "notifications",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id),
    standing: text("standing", { enum: notificationStandings }).notNull(),
    note: text("note"),
    sourceId: text("source_id").references(() => sources.id),
    position: integer("position").notNull(),
  },
  (t) => [
    oneOf("notifications_standing", t.standing, notificationStandings),
    index("notifications_event").on(t.eventId, t.position),
    // A source that nothing names any more is looked for by it, and a foreign key asks it of each source that goes.
    index("notifications_source").on(t.sourceId),
    index("notifications_party").on(t.partyId, t.standing),
  ],
);
