import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { requireDraftAccess } from "../../access/require-draft-access";
import { reviewSteps } from "../../schema/review-steps";
import type { Store } from "../../store";
import { type ReviewStep, selectReviewSteps } from "./select-review-steps";

/**
 * What was done and said about a draft so far, in its order. Throws ForbiddenError unless the person wrote it or is an editor,
 * NotFoundError where there is no such draft.
 */
export function listDraftReview(store: Store, actor: Actor, draftId: string): Promise<ReviewStep[]> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    await requireDraftAccess(db, actor, draftId);
    return await selectReviewSteps(db)
      .where(and(eq(reviewSteps.draftId, draftId), isNull(reviewSteps.eventId)))
      .orderBy(asc(reviewSteps.number));
  });
}
