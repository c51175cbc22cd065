import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ImportCells, Likeness } from "@/lib/exchange/import/import-types";
import { importRowChoices, importRowStates } from "@/lib/records/import-state";
import { bool, json, oneOf } from "./columns";
import { imports } from "./imports";

/** What a row is like: an event that is stored, or an earlier row of the same file. */
export interface RowLikeness {
  strength: Likeness["strength"];
  reason: string;
  eventId: string | null;
  /** The version that the event had when the row was compared with it, where the row can bring it up to date. */
  eventVersion?: number;
  rowNumber: number | null;
}

/** What became of each row of an import, written anew whenever its rows are looked through, and what a person decided about it. */
export const importOutcomes = sqliteTable(
  "import_outcomes",
  {
    importId: text("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    rowNumber: integer("row_number").notNull(),
    state: text("state", { enum: importRowStates }).notNull(),
    /** Why the row is kept aside or waits. */
    reasons: json<string[]>("reasons").notNull(),
    likeness: json<RowLikeness | null>("likeness"),
    /** The row is a later state of an event that an earlier import brought: it can be brought up to date. */
    canUpdate: bool("can_update").notNull().default(false),
    choice: text("choice", { enum: importRowChoices }),
    /** Cells that a person wrote in place of what came. */
    mended: json<ImportCells | null>("mended"),
    /** The event that it became, or brought up to date; no reference, since undoing an import removes events. */
    eventId: text("event_id"),
    /** Versions of that event before and after, where it was brought up to date. */
    versionBefore: integer("version_before"),
    versionAfter: integer("version_after"),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.rowNumber] }),
    oneOf("import_outcomes_state", t.state, importRowStates),
    oneOf("import_outcomes_choice", t.choice, importRowChoices),
    index("import_outcomes_state").on(t.importId, t.state, t.choice, t.rowNumber),
    index("import_outcomes_event").on(t.importId, t.eventId).where(sql`${t.eventId} is not null`),
  ],
);
