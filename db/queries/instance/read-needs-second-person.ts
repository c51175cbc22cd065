import { eq } from "drizzle-orm";
import { instance } from "../../schema/instance";
import type { Store } from "../../store";

/** Whether this instance wants everything published by somebody else than its author. */
export function readNeedsSecondPerson(store: Store): Promise<boolean> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({ isNeeded: instance.needsSecondPerson })
      .from(instance)
      .where(eq(instance.id, 1));
    return row?.isNeeded ?? false;
  });
}
