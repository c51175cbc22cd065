import { and, eq, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { NamedKind } from "../../rows/read-names";
import { recordTables } from "../../rows/record-tables";
import type { Writer } from "../../store";
import { changedMeanwhile } from "../history/changed-meanwhile";

/** Raises a record's version from `baseVersion` by one and returns it; throws ConflictError where it is another by now. */
export async function raiseRecordVersion(
  db: Writer,
  kind: NamedKind,
  id: string,
  { baseVersion, now }: { baseVersion: number; now: number },
): Promise<number> {
  const columns = recordTables[kind];
  // A topic has no instants of its own; what its table lacks is passed over.
  const table: SQLiteTable = columns;
  const raised = await db
    .update(table)
    .set({ version: sql`${columns.version} + 1`, updatedAt: now })
    .where(and(eq(columns.id, id), eq(columns.version, baseVersion)))
    .returning({ id: columns.id });
  if (raised.length === 0) throw changedMeanwhile(null);
  return baseVersion + 1;
}
