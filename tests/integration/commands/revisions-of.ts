import { and, asc, eq } from "drizzle-orm";
import { revisions } from "@/db/schema/revisions";
import type { Store } from "@/db/store";
import type { RevisedType } from "@/lib/records/history/revised-type";

/** The stored versions of a record, the first one first. */
export function revisionsOf(store: Store, type: RevisedType, id: string) {
  return store.read(
    async ({ db }) =>
      await db
        .select()
        .from(revisions)
        .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
        .orderBy(asc(revisions.version)),
  );
}
