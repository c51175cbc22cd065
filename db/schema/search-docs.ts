import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { events } from "./events";

/** Folded text of an event with every alias of what it names, written by the commands. */
export const searchDocs = sqliteTable("search_docs", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  body: text("body").notNull(),
});
