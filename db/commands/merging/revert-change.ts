import { eq } from "drizzle-orm";
import type { LeftAsIs, MergeChange, Row } from "@/lib/merging/change";
import { undoRows } from "@/lib/merging/undo-rows";
import { readList, readRow } from "../../rows/merge-tables";
import { drafts } from "../../schema/drafts";
import type { Writer } from "../../store";
import { writeList, writeListAsItWas } from "./write-list";
import { insertRow, setColumns } from "./write-row";

/**
 * Takes one change of a merge back. What was edited since is left as it stands and returned. `restored` gives the row of the
 * merged record as it is to be stored again.
 */
export async function revertChange(
  db: Writer,
  change: MergeChange,
  restored: (row: Row) => Row,
): Promise<LeftAsIs[]> {
  switch (change.type) {
    case "draft":
      return revertDraft(db, change);
    case "removal":
      await insertRow(db, change.table, restored(change.before));
      return [];
    case "fields": {
      const { table, rowId, before, after } = change;
      const row = await readRow(db, table, rowId);
      const isUntouched =
        row !== null && Object.entries(after).every(([column, value]) => row[column] === value);
      if (!isUntouched) return [{ table, ownerId: rowId, row: after }];
      await setColumns(db, table, rowId, before);
      return [];
    }
    case "list": {
      const { table, ownerId } = change;
      const current = await readList(db, table, ownerId);
      const { rows, left } = undoRows(current, change);
      const isAsItWas = rows === change.before;
      await (isAsItWas ? writeListAsItWas : writeList)(db, table, ownerId, rows);
      return left.map((row) => ({ table, ownerId, row }));
    }
  }
}

async function revertDraft(
  db: Writer,
  { draftId, before, after }: Extract<MergeChange, { type: "draft" }>,
): Promise<LeftAsIs[]> {
  const [draft] = await db.select({ entry: drafts.entry }).from(drafts).where(eq(drafts.id, draftId));
  // Published or discarded since.
  if (draft === undefined) return [];
  if (JSON.stringify(draft.entry) !== after) return [{ table: "drafts", ownerId: draftId, row: {} }];
  const entry: unknown = JSON.parse(before);
  if (typeof entry === "object" && entry !== null) {
    await db
      .update(drafts)
      .set({ entry: { ...entry } })
      .where(eq(drafts.id, draftId));
  }
  return [];
}
