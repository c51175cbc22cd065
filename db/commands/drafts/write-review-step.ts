import { eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { reviewSteps } from "../../schema/review-steps";
import type { Writer } from "../../store";

/** Writes the next step of a draft's review. */
export async function writeReviewStep(
  db: Writer,
  step: Omit<typeof reviewSteps.$inferInsert, "number" | "userId"> & { actor: Actor },
): Promise<void> {
  const { actor, ...fields } = step;
  const [last] = await db
    .select({ number: sql<number>`coalesce(max(${reviewSteps.number}), 0)` })
    .from(reviewSteps)
    .where(eq(reviewSteps.draftId, step.draftId));
  await db.insert(reviewSteps).values({ ...fields, number: (last?.number ?? 0) + 1, userId: actor.id });
}
