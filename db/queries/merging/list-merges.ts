import { desc } from "drizzle-orm";
import type { MergeDetail } from "@/lib/merging/merge-view";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { merges } from "../../schema/merges";
import type { Store } from "../../store";
import { mergeColumns } from "./merge-columns";

/** A page of merges, the latest first; `offset` of them passed over. Throws ForbiddenError below researcher. */
export function listMerges(
  store: Store,
  actor: Actor,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ merges: MergeDetail[]; count: number }> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => ({
    merges: await db
      .select(mergeColumns)
      .from(merges)
      .orderBy(desc(merges.at), desc(merges.id))
      .limit(limit)
      .offset(offset),
    count: await db.$count(merges),
  }));
}
