import { NotFoundError } from "@/lib/errors";
import { instance } from "../../schema/instance";
import type { Store } from "../../store";

/** The integer that every write raises; what was rendered for one value of it stays true until the next. */
export function readDataVersion(store: Store): Promise<number> {
  return store.read(async ({ db }) => {
    const [row] = await db.select({ dataVersion: instance.dataVersion }).from(instance);
    if (!row) throw new NotFoundError("This database was not set up.");
    return row.dataVersion;
  });
}
