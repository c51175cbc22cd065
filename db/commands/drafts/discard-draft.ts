import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { drafts } from "../../schema/drafts";
import { reviewSteps } from "../../schema/review-steps";
import type { Store } from "../../store";
import { findSeenDraft } from "./find-seen-draft";

/**
 * Deletes a draft in the version that was seen, and what was said of it. Throws ForbiddenError on somebody else's draft (editors may), NotFoundError
 * where there is none, ConflictError where it was saved since.
 */
export async function discardDraft(
  store: Store,
  args: { actor: Actor; id: string; version: number },
): Promise<void> {
  const { actor, id, version } = args;
  requireDraftWriter(actor);
  await store.write(async ({ db }) => {
    await findSeenDraft(db, { actor, id, version });
    await db.delete(reviewSteps).where(and(eq(reviewSteps.draftId, id), isNull(reviewSteps.eventId)));
    await db.delete(drafts).where(eq(drafts.id, id));
  });
}
