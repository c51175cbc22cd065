import { type RowView, rowView } from "@/app/_server/import/row-view";
import { getStore } from "@/app/_server/store";
import { listImportRows, type RowFilter } from "@/db/queries/imports/list-import-rows";
import type { StoredImport } from "@/db/queries/imports/read-import";
import { type ImportRowState, importRowStates } from "@/lib/records/import-state";
import type { Actor } from "@/lib/records/user";

const pageSize = 50;

/** Which rows the page shows: all, those that are imported as things stand, or those in a state. */
export interface RowsView {
  show: "all" | "included" | ImportRowState;
  rows: RowView[];
  after: number;
  /** Where the next page begins; null on the last one. */
  next: number | null;
}

/** Reads the rows that the page's address asks for. */
export async function readRowsView(
  actor: Actor,
  stored: StoredImport,
  { show, after }: Record<string, string | string[] | undefined>,
): Promise<RowsView> {
  const shown = ["all", "included", ...importRowStates].find((known) => known === show);
  const state = importRowStates.find((known) => known === shown);
  const filter: RowFilter = state !== undefined ? [state] : shown === "included" ? "included" : "all";
  const behind = typeof after === "string" && /^\d{1,9}$/.test(after) ? Number(after) : 0;
  const { mapping } = stored;
  const page = await listImportRows(getStore(), actor, stored.id, { filter, after: behind, limit: pageSize });
  return {
    show: state ?? (shown === "included" ? "included" : "all"),
    rows: mapping === null ? [] : page.rows.map((row) => rowView(row, mapping)),
    after: behind,
    next: page.hasMore ? (page.rows.at(-1)?.row.rowNumber ?? null) : null,
  };
}
