import { and, desc, eq } from "drizzle-orm";
import { type Actor, canPublish } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { drafts } from "../../schema/drafts";
import type { Store } from "../../store";
import { type DraftSummary, selectDraftSummaries } from "./select-drafts";

/**
 * The drafts of changes to a published event that this person may open, the one changed last first: their own, and
 * everybody's from editor on. Throws ForbiddenError below researcher.
 */
export function listDraftsOfEvent(store: Store, actor: Actor, eventId: string): Promise<DraftSummary[]> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    return await selectDraftSummaries(db)
      .where(
        and(eq(drafts.eventId, eventId), canPublish(actor.role) ? undefined : eq(drafts.createdBy, actor.id)),
      )
      .orderBy(desc(drafts.updatedAt), desc(drafts.id));
  });
}
