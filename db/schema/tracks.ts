import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, notEmpty } from "./columns";
import { series } from "./series";

export const tracks = sqliteTable(
  "tracks",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    /** The series that numbers this track; its other contacts stay unnumbered. */
    seriesId: text("series_id").references(() => series.id),
    position: integer("position").notNull().default(0),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [notEmpty("tracks_name", t.name)],
);
