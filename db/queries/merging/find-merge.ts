import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { MergeDetail } from "@/lib/merging/merge-view";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { merges } from "../../schema/merges";
import type { Store } from "../../store";
import { mergeColumns } from "./merge-columns";

/** One merge. Throws ForbiddenError below researcher, and NotFoundError. */
export function findMerge(store: Store, actor: Actor, id: string): Promise<MergeDetail> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const [merge] = await db.select(mergeColumns).from(merges).where(eq(merges.id, id));
    if (!merge) throw new NotFoundError("There is no such merge.");
    return merge;
  });
}
