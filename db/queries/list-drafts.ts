import { desc, eq } from "drizzle-orm";
import { type Actor, canPublish } from "@/lib/records/user";
import { requireDraftWriter } from "../commands/authorise";
import { drafts } from "../schema/drafts";
import type { Store } from "../store";
import { type StoredDraft, selectDrafts } from "./select-drafts";

export type DraftSummary = Omit<StoredDraft, "entry">;

/**
 * The drafts that this person may open, the one changed last first: their own, and everybody's from editor on. Throws
 * ForbiddenError below researcher.
 */
export function listDrafts(store: Store, actor: Actor): Promise<DraftSummary[]> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    const rows = await selectDrafts(db)
      .where(canPublish(actor.role) ? undefined : eq(drafts.createdBy, actor.id))
      .orderBy(desc(drafts.updatedAt), desc(drafts.id));
    return rows.map(({ entry: _entry, ...summary }) => summary);
  });
}
