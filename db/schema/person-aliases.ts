import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./people";

export const personAliases = sqliteTable(
  "person_aliases",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    note: text("note"),
  },
  (t) => [primaryKey({ columns: [t.personId, t.name] }), index("person_aliases_name").on(t.name)],
);
