import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { parties } from "./parties";

export const partyAliases = sqliteTable(
  "party_aliases",
  {
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    note: text("note"),
  },
  (t) => [primaryKey({ columns: [t.partyId, t.name] }), index("party_aliases_name").on(t.name)],
);
