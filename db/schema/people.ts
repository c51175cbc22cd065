import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, notEmpty } from "./columns";
import { parties } from "./parties";

export const people = sqliteTable(
  "people",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    partyId: text("party_id").references(() => parties.id),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [notEmpty("people_name", t.name), index("people_name_index").on(t.name)],
);
