import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { notEmpty } from "./columns";
import { events } from "./events";

/** Under which identifier another set knows an event, and the stamp of the state in which it was taken over. */
export const externalIds = sqliteTable(
  "external_ids",
  {
    /** The other set, such as "acled". */
    scheme: text("scheme").notNull(),
    externalId: text("external_id").notNull(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    stamp: text("stamp"),
    /** The version of the event that was written from that state: a later one was edited here. */
    eventVersion: integer("event_version").notNull().default(1),
    /** The import that brought it; null where another way did. */
    importId: text("import_id"),
  },
  (t) => [
    primaryKey({ columns: [t.scheme, t.externalId] }),
    notEmpty("external_ids_scheme", t.scheme),
    notEmpty("external_ids_id", t.externalId),
    index("external_ids_event").on(t.eventId),
    index("external_ids_import").on(t.importId),
  ],
);
