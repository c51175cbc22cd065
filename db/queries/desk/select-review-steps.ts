import { eq } from "drizzle-orm";
import { reviewSteps } from "../../schema/review-steps";
import { users } from "../../schema/users";
import type { Reader } from "../../store";

/** Steps of reviews with the names of those who took them. */
export function selectReviewSteps(db: Reader) {
  return db
    .select({
      draftId: reviewSteps.draftId,
      number: reviewSteps.number,
      kind: reviewSteps.kind,
      field: reviewSteps.field,
      text: reviewSteps.text,
      by: { id: users.id, name: users.name },
      at: reviewSteps.at,
    })
    .from(reviewSteps)
    .innerJoin(users, eq(users.id, reviewSteps.userId));
}

/** A step of a review; `at` in milliseconds, `text` "" where nothing was said. */
export type ReviewStep = Awaited<ReturnType<typeof selectReviewSteps>>[number];
