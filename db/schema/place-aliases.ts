import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { places } from "./places";

export const placeAliases = sqliteTable(
  "place_aliases",
  {
    placeId: text("place_id")
      .notNull()
      .references(() => places.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    note: text("note"),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.name] }), index("place_aliases_name").on(t.name)],
);
