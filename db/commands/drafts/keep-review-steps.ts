import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { reviewSteps } from "../../schema/review-steps";
import type { Writer } from "../../store";
import type { DraftAuthor } from "./close-draft";
import { writeReviewStep } from "./write-review-step";

/** Keeps what was said of a draft with the record that was published from it, and who published it. */
export async function keepReviewSteps(
  db: Writer,
  published: { draftId: string; author: DraftAuthor; eventId: string; actor: Actor | null; now: number },
): Promise<void> {
  const { draftId, author, eventId, actor, now } = published;
  const kept = await db
    .update(reviewSteps)
    .set({ eventId })
    .where(and(eq(reviewSteps.draftId, draftId), isNull(reviewSteps.eventId)))
    .returning({ number: reviewSteps.number });
  // Whoever publishes a draft of their own that nobody has seen had no review.
  if (actor === null || (kept.length === 0 && author.id === actor.id)) return;
  await writeReviewStep(db, { draftId, kind: "published", eventId, actor, at: now });
}
