import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, notEmpty } from "./columns";

export const topics = sqliteTable(
  "topics",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull().unique(),
    position: integer("position").notNull().default(0),
    version: integer("version").notNull().default(1),
  },
  (t) => [notEmpty("topics_name", t.name)],
);
