import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import type { Store } from "../../store";
import { findSeenDraft } from "./find-seen-draft";
import { setDraftState } from "./set-draft-state";
import { writeReviewStep } from "./write-review-step";

/**
 * Takes a draft back from review, which its author alone may. Throws ForbiddenError for others, NotFoundError,
 * ConflictError where it was saved since or is not in review.
 */
export async function withdrawDraft(
  store: Store,
  args: { actor: Actor; id: string; now: number; version: number },
): Promise<void> {
  const { actor, id, now, version } = args;
  requireDraftWriter(actor);
  await store.write(async ({ db }) => {
    const draft = await findSeenDraft(db, { actor, id, version, state: "inReview" });
    if (draft.createdBy !== actor.id) {
      throw new ForbiddenError("Only its author takes a draft back. An editor sends it back.");
    }
    await setDraftState(db, id, "draft", now);
    await writeReviewStep(db, { draftId: id, kind: "takenBack", actor, at: now });
  });
}
