import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { SupportedField } from "@/lib/records/vocabularies";
import { json } from "./columns";
import { events } from "./events";
import { sources } from "./sources";

export const eventSources = sqliteTable(
  "event_sources",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    position: integer("position").notNull(),
    /** The fields of the event that this source supports. */
    supports: json<SupportedField[]>("supports").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.sourceId] }), index("event_sources_source").on(t.sourceId)],
);
