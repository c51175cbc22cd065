import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { reviewSteps } from "../../schema/review-steps";
import type { Store } from "../../store";

/**
 * What was asked for when some drafts were sent back the last time, by the draft's id; a draft that never was is left out. For
 * drafts that the reader was found to be allowed to open.
 */
export function listLastRequests(
  store: Store,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return store.read(async ({ db }) => {
    const ofReview = and(
      inArray(reviewSteps.draftId, [...draftIds]),
      isNull(reviewSteps.eventId),
      eq(reviewSteps.kind, "sentBack"),
    );
    const last = db
      .select({ draftId: reviewSteps.draftId, number: sql<number>`max(${reviewSteps.number})`.as("last") })
      .from(reviewSteps)
      .where(ofReview)
      .groupBy(reviewSteps.draftId)
      .as("latest");
    const rows = await db
      .select({ draftId: reviewSteps.draftId, text: reviewSteps.text })
      .from(reviewSteps)
      .innerJoin(
        last,
        and(eq(last.draftId, reviewSteps.draftId), eq(sql`${last.number}`, reviewSteps.number)),
      );
    return new Map(rows.map(({ draftId, text }) => [draftId, text]));
  });
}
