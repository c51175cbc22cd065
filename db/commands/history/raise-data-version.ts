import { eq, sql } from "drizzle-orm";
import { instance } from "../../schema/instance";
import type { Writer } from "../../store";

/** Raises the data version by one and returns the new one; once in every write that changes what a reader can see. */
export async function raiseDataVersion(db: Writer): Promise<number> {
  const [row] = await db
    .update(instance)
    .set({ dataVersion: sql`${instance.dataVersion} + 1` })
    .where(eq(instance.id, 1))
    .returning({ dataVersion: instance.dataVersion });
  if (!row) throw new Error("The database has no instance row: it was not migrated.");
  return row.dataVersion;
}
