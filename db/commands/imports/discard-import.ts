import { and, eq, inArray } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import { requireDraftWriter } from "../../access/authorise";
import { importOutcomes } from "../../schema/import-outcomes";
import { importRows } from "../../schema/import-rows";
import { imports } from "../../schema/imports";
import type { Store, Writer } from "../../store";
import type { ImportArgs } from "./create-import";
import { findImport, type StoredImport } from "./find-import";
import { type Batch, timedWrite } from "./timed-write";

/**
 * Has an import discarded that is not visible: its rows, and what was prepared of it, go without a trace. Throws ForbiddenError below
 * researcher, NotFoundError, and ConflictError where it is visible, or was: then it can be undone.
 */
export async function discardImport(store: Store, args: ImportArgs): Promise<void> {
  const { actor, id, now } = args;
  requireDraftWriter(actor);
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id);
    if (stored.visibleAt !== null) {
      throw new ConflictError("This import is visible. It can be undone.", stored.version);
    }
    await db
      .update(imports)
      .set({
        ...{ state: "discarding", phase: "remove", doneTo: 0, problem: null, touchedAt: now },
        version: stored.version + 1,
      })
      .where(eq(imports.id, id));
  });
}

/** Removes the next rows of an import that is discarded, and with the last ones the import itself: no rows then. */
export async function removeImportRows(
  store: Store,
  { id }: StoredImport,
  { size }: { size: number },
): Promise<Batch> {
  const { value, ms } = await timedWrite(store, async ({ db }) => {
    const removed = await removePart(db, id, size);
    if (removed === 0) await db.delete(imports).where(eq(imports.id, id));
    return removed;
  });
  return { rows: value, ms };
}

async function removePart(db: Writer, id: string, size: number): Promise<number> {
  for (const table of [importOutcomes, importRows]) {
    const rows = await db
      .select({ rowNumber: table.rowNumber })
      .from(table)
      .where(eq(table.importId, id))
      .limit(size);
    if (rows.length === 0) continue;
    const rowNumbers = rows.map(({ rowNumber }) => rowNumber);
    await db.delete(table).where(and(eq(table.importId, id), inArray(table.rowNumber, rowNumbers)));
    return rows.length;
  }
  return 0;
}
