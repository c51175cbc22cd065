import { instance } from "@/db/schema/instance";
import type { Store } from "@/db/store";

/** The data version, read from the table. */
export async function readStoredDataVersion(store: Store): Promise<number> {
  const [row] = await store.read(async ({ db }) => await db.select().from(instance));
  if (!row) throw new Error("The instance row is missing.");
  return row.dataVersion;
}
