import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EventFilter } from "@/lib/records/event-filter";
import { bool, day, id, instant, isDay, json, notEmpty } from "./columns";

export const coverages = sqliteTable(
  "coverages",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    filter: json<EventFilter>("filter").notNull(),
    from: day("from_day").notNull(),
    to: day("to_day").notNull(),
    gaps: json<{ from: string; to: string }[]>("gaps").notNull(),
    isComplete: bool("is_complete").notNull(),
    reason: text("reason").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    notEmpty("coverages_name", t.name),
    isDay("coverages_from", t.from),
    isDay("coverages_to", t.to),
    check("coverages_days_in_order", sql`${t.from} <= ${t.to}`),
  ],
);
