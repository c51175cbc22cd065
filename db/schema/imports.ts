import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type ImportMapping, importLayouts } from "@/lib/exchange/import/import-mapping";
import type { ImportFormat } from "@/lib/exchange/import/import-types";
import { type ImportRowState, importPhases, importStates } from "@/lib/records/import-state";
import { id, instant, json, notEmpty, oneOf } from "./columns";
import { users } from "./users";

/**
 * A file that was read in to become events, or its rows from a paste. Nothing of it is public before it is made visible; its rows
 * stand in import_rows, what became of each in import_outcomes.
 */
export const imports = sqliteTable(
  "imports",
  {
    id: id(),
    fileName: text("file_name").notNull(),
    byteSize: integer("byte_size").notNull().default(0),
    format: text("format").$type<ImportFormat>(),
    layout: text("layout", { enum: importLayouts }).notNull().default("plain"),
    /** Why rows of this layout are not taken in; null where they are. */
    refusal: text("refusal"),
    /** The columns in the order of the file, and what is the same for every file with these columns. */
    columns: json<string[]>("columns").notNull(),
    fingerprint: text("fingerprint").notNull().default(""),
    mapping: json<ImportMapping>("mapping"),
    state: text("state", { enum: importStates }).notNull(),
    rowCount: integer("row_count").notNull().default(0),
    /** How many rows were in each state when the last job ended; lists show it. */
    counts: json<Partial<Record<ImportRowState, number>>>("counts"),
    /** Which part of the state's job is under way, and the last row that it has done; it goes on behind it. */
    phase: text("phase", { enum: importPhases }).notNull().default("rows"),
    doneTo: integer("done_to").notNull().default(0),
    /** When a batch was written last: a job that nobody works on was interrupted. */
    touchedAt: instant("touched_at").notNull(),
    /** What stopped the job, in words. */
    problem: text("problem"),
    /** Begins the ids of the events that it makes; another one each time its rows are prepared anew. */
    runId: text("run_id"),
    /** Who asked that it be made visible as soon as it is prepared; null where it waits for an editor. */
    publishBy: text("publish_by").references(() => users.id),
    createdBy: text("created_by").references(() => users.id),
    createdByName: text("created_by_name").notNull(),
    createdAt: instant("created_at").notNull(),
    visibleAt: instant("visible_at"),
    visibleByName: text("visible_by_name"),
    /** The data version with which its events became visible. */
    dataVersion: integer("data_version"),
    undoneAt: instant("undone_at"),
    undoneById: text("undone_by").references(() => users.id),
    undoneByName: text("undone_by_name"),
    undoReason: text("undo_reason"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    oneOf("imports_state", t.state, importStates),
    oneOf("imports_phase", t.phase, importPhases),
    oneOf("imports_layout", t.layout, importLayouts),
    notEmpty("imports_file_name", t.fileName),
    check("imports_counts", sql`${t.byteSize} >= 0 and ${t.rowCount} >= 0 and ${t.doneTo} >= 0`),
    check("imports_visible", sql`(${t.visibleAt} is null) = (${t.visibleByName} is null)`),
    check("imports_undone", sql`(${t.undoneAt} is null) = (${t.undoneByName} is null)`),
    index("imports_created").on(t.createdAt, t.id),
    index("imports_state").on(t.state),
  ],
);
