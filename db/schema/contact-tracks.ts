import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { events } from "./events";
import { tracks } from "./tracks";

export const contactTracks = sqliteTable(
  "contact_tracks",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    trackId: text("track_id")
      .notNull()
      .references(() => tracks.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.trackId] }), index("contact_tracks_track").on(t.trackId)],
);
