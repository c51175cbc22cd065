import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { NameChoice, NameKind, NameMatch } from "@/lib/exchange/import/import-types";
import { json, notEmpty } from "./columns";
import { imports } from "./imports";

/** A record that is added with the import: what its schema takes, under the id that it gets. */
export interface NewRecord {
  id: string;
  input: Record<string, unknown>;
}

/** The distinct names of an import, each to be decided once. */
export const importNames = sqliteTable(
  "import_names",
  {
    importId: text("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** NameToMatch.key */
    key: text("key").notNull(),
    kind: text("kind").$type<NameKind>().notNull(),
    name: text("name").notNull(),
    hint: text("hint"),
    detail: text("detail"),
    latitude: text("latitude"),
    longitude: text("longitude"),
    /** Rows that bear it. */
    rowCount: integer("row_count").notNull(),
    firstRow: integer("first_row").notNull(),
    candidates: json<NameMatch[]>("candidates").notNull(),
    /** What was decided; null where it is open. */
    choice: json<NameChoice>("choice"),
    /** True where the one record of exactly this name was taken without asking. */
    isMatched: integer("is_matched", { mode: "boolean" }).notNull().default(false),
    /** Set with a choice of a record that the import is to add, and whether it was. */
    newRecord: json<NewRecord>("new_record"),
    isAdded: integer("is_added", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.key] }),
    notEmpty("import_names_name", t.name),
    index("import_names_to_add")
      .on(t.importId, t.kind)
      .where(sql`${t.newRecord} is not null and ${t.isAdded} = 0`),
  ],
);
