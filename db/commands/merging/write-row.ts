import { eq } from "drizzle-orm";
import type { Row, SingleTable } from "@/lib/merging/change";
import { singleTableColumns } from "../../rows/merge-tables";
import type { Writer } from "../../store";

/** Sets columns of a record's row. */
export async function setColumns(db: Writer, name: SingleTable, id: string, columns: Row): Promise<void> {
  const { table, id: idColumn } = singleTableColumns[name];
  await db.update(table).set(columns).where(eq(idColumn, id));
}

/** Takes a record's row out; rows of its own in other tables go with it. */
export async function deleteRow(db: Writer, name: SingleTable, id: string): Promise<void> {
  const { table, id: idColumn } = singleTableColumns[name];
  await db.delete(table).where(eq(idColumn, id));
}

/** Stores a record's row again. */
export async function insertRow(db: Writer, name: SingleTable, row: Row): Promise<void> {
  await db.insert(singleTableColumns[name].table).values(row);
}
