import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { events } from "./events";
import { places } from "./places";

export const announcementPlaces = sqliteTable(
  "announcement_places",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    placeId: text("place_id")
      .notNull()
      .references(() => places.id),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.placeId] }), index("announcement_places_place").on(t.placeId)],
);
