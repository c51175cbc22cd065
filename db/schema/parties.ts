import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { partyKinds } from "@/lib/records/vocabularies";
import { id, instant, notEmpty, oneOf } from "./columns";

export const parties = sqliteTable(
  "parties",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    kind: text("kind", { enum: partyKinds }).notNull(),
    isoCode: text("iso_code").unique(),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [oneOf("parties_kind", t.kind, partyKinds), notEmpty("parties_name", t.name)],
);
