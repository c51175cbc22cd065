import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { contactFormats } from "@/lib/records/vocabularies";
import { id, instant, oneOf } from "./columns";
import { people } from "./people";

export const series = sqliteTable(
  "series",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    firstPersonId: text("first_person_id")
      .notNull()
      .references(() => people.id),
    secondPersonId: text("second_person_id")
      .notNull()
      .references(() => people.id),
    format: text("format", { enum: contactFormats }),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    oneOf("series_format", t.format, contactFormats),
    check("series_two_people", sql`${t.firstPersonId} <> ${t.secondPersonId}`),
  ],
);
