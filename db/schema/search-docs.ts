import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { json, notEmpty } from "./columns";
import { events } from "./events";

/**
 * What each published event is found and counted by, written by the commands in the transaction that changes the event; a
 * trashed one has no row. `n` numbers the documents by the earliest day (lib/records/event-number.ts), so that what the
 * full-text index or a facet finds is in the order of days. `facets` are the ids under which it stands in event_facets, so
 * that a change can take them away again; `standing` is what its bins say: verification or status.
 */
export const searchDocs = sqliteTable(
  "search_docs",
  {
    n: integer("n").primaryKey(),
    eventId: text("event_id")
      .notNull()
      .unique()
      .references(() => events.id, { onDelete: "cascade" }),
    standing: text("standing").notNull(),
    facets: json<number[]>("facets").notNull(),
    /** Folded text of the event with every alias of what it names. */
    body: text("body").notNull(),
  },
  (t) => [notEmpty("search_docs_standing", t.standing)],
);
