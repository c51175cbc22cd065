import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { revisions } from "../../schema/revisions";
import type { Store } from "../../store";

/**
 * The last data version behind `after` with which an event went to the trash, came out of it, or was merged; null where none did.
 * What was withdrawn is shown in no earlier state either, so that those made before it are stale.
 */
export function readWithdrawalVersion(store: Store, after: number): Promise<number | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({ dataVersion: revisions.dataVersion })
      .from(revisions)
      .where(
        and(
          gt(revisions.dataVersion, after),
          eq(revisions.recordType, "event"),
          inArray(revisions.kind, ["removal", "reinstatement", "merge", "unmerge"]),
        ),
      )
      .orderBy(desc(revisions.dataVersion))
      .limit(1);
    return row?.dataVersion ?? null;
  });
}
