import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, canPublish } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { reviewSteps } from "../../schema/review-steps";
import type { Store } from "../../store";
import { type ReviewStep, selectReviewSteps } from "./select-review-steps";

/**
 * What was done and said about the drafts from which a record was published, the oldest first. A researcher sees the reviews
 * that they took part in, an editor all. Throws ForbiddenError below researcher.
 */
export function listEventReview(store: Store, actor: Actor, eventId: string): Promise<ReviewStep[]> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    const own = db
      .select({ draftId: reviewSteps.draftId })
      .from(reviewSteps)
      .where(and(eq(reviewSteps.eventId, eventId), eq(reviewSteps.userId, actor.id)));
    return await selectReviewSteps(db)
      .where(
        and(
          eq(reviewSteps.eventId, eventId),
          canPublish(actor.role) ? undefined : inArray(reviewSteps.draftId, own),
        ),
      )
      .orderBy(asc(reviewSteps.at), asc(reviewSteps.draftId), asc(reviewSteps.number));
  });
}
