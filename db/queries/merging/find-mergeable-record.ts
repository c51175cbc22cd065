import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { MergedType } from "@/lib/merging/change";
import { readStoredRecord } from "../../rows/record-tables";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** The name of a record that another can be merged into. Throws NotFoundError where there is none with this id. */
export function findMergeableRecord(
  store: Store,
  type: MergedType,
  id: string,
): Promise<{ id: string; name: string }> {
  return store.read(async ({ db }) => {
    if (type !== "event") {
      const stored = await readStoredRecord(db, type, id);
      if (stored !== null) return { id, name: stored.name };
    } else {
      const [event] = await db.select({ title: events.title }).from(events).where(eq(events.id, id));
      if (event) return { id, name: event.title };
    }
    throw new NotFoundError(`There is no such ${type}.`);
  });
}
