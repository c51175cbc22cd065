import { desc, eq } from "drizzle-orm";
import { type Actor, canPublish } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { drafts } from "../../schema/drafts";
import type { Store } from "../../store";
import { type DraftSummary, selectDraftSummaries } from "./select-drafts";

/** More than these a desk's page does not list. */
const maxDrafts = 200;

/**
 * The drafts that this person may open, the one changed last first: their own, and everybody's from editor on; 200 at
 * most. Throws ForbiddenError below researcher.
 */
export function listDrafts(store: Store, actor: Actor): Promise<DraftSummary[]> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    return await selectDraftSummaries(db)
      .where(canPublish(actor.role) ? undefined : eq(drafts.createdBy, actor.id))
      .orderBy(desc(drafts.updatedAt), desc(drafts.id))
      .limit(maxDrafts);
  });
}
