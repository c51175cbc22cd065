import { eq } from "drizzle-orm";
import type { ImportRow, RowFault } from "@/lib/exchange/import/import-types";
import { requireDraftWriter } from "../../access/authorise";
import { insertRows } from "../../rows/insert-rows";
import { importRows } from "../../schema/import-rows";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";
import { type Batch, timedWrite } from "./timed-write";

/** Stores rows of a file as they came. Throws ForbiddenError below researcher, NotFoundError, ConflictError. */
export async function addImportRows(
  store: Store,
  args: ImportArgs & { found: readonly (ImportRow | RowFault)[] },
): Promise<Batch> {
  const { actor, id, now, found } = args;
  requireDraftWriter(actor);
  const last = found.at(-1);
  if (last === undefined) return { rows: 0, ms: 0 };
  const rows = found.map((row) => ({
    importId: id,
    rowNumber: row.rowNumber,
    lineNumber: row.lineNumber,
    cells: row.cells,
    notes: row.kind === "row" ? [...row.notes] : [],
    fault: row.kind === "fault" ? row.message : null,
    text: row.kind === "fault" ? row.text : null,
  }));
  const { ms } = await timedWrite(store, async (context) => {
    await findImport(context.db, id, ["reading"]);
    await insertRows(context, importRows, rows);
    await context.db
      .update(imports)
      .set({ doneTo: last.rowNumber, rowCount: last.rowNumber, touchedAt: now })
      .where(eq(imports.id, id));
  });
  return { rows: rows.length, ms };
}
