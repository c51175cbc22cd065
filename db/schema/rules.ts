import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RuleDefinition, RuleInput } from "@/lib/records/rule";
import { id, instant, json, notEmpty } from "./columns";
import { users } from "./users";

export const rules = sqliteTable(
  "rules",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    reason: text("reason").notNull(),
    words: json<RuleInput["words"]>("words").notNull(),
    definition: json<RuleDefinition>("definition").notNull(),
    /** Set where the rule was registered before the events; it is then scored on later events only. */
    sealedAt: instant("sealed_at"),
    sealHash: text("seal_hash"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").references(() => users.id),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [notEmpty("rules_name", t.name)],
);
