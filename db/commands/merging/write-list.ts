import { eq } from "drizzle-orm";
import type { ListTable, Row } from "@/lib/merging/change";
import { listTableColumns } from "../../rows/merge-tables";
import type { Writer } from "../../store";
import { listRowId } from "../events/event-plan";

/** Stores a list in place of what was there, its rows numbered anew. */
export async function writeList(
  db: Writer,
  name: ListTable,
  ownerId: string,
  rows: readonly Row[],
): Promise<void> {
  await writeListAsItWas(
    db,
    name,
    ownerId,
    rows.map((row, position) => ({
      ...row,
      ...("id" in row ? { id: listRowId(ownerId, position) } : {}),
      ...("position" in row ? { position } : {}),
    })),
  );
}

/** Stores a list with the very numbers of its rows. */
export async function writeListAsItWas(
  db: Writer,
  name: ListTable,
  ownerId: string,
  rows: readonly Row[],
): Promise<void> {
  const { table, owner } = listTableColumns[name];
  await db.delete(table).where(eq(owner, ownerId));
  if (rows.length > 0) await db.insert(table).values([...rows]);
}
