import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import type { Store } from "../../store";
import { findSeenDraft } from "./find-seen-draft";
import { parseRequiredStepText } from "./parse-step-text";
import { setDraftState } from "./set-draft-state";
import { writeReviewStep } from "./write-review-step";

/**
 * Sends a draft in review back to its author with what is to be done. Throws ForbiddenError below editor, ValidationError
 * at `text` where nothing is said, NotFoundError, ConflictError where it was saved since or is not in review.
 */
export async function sendBackDraft(
  store: Store,
  args: { actor: Actor; id: string; now: number; version: number; text: string },
): Promise<void> {
  const { actor, id, now, version } = args;
  requirePublisher(actor);
  const text = parseRequiredStepText(args.text, "Say what is to be done before it can be published.");
  await store.write(async ({ db }) => {
    await findSeenDraft(db, { actor, id, version, state: "inReview" });
    await setDraftState(db, id, "sentBack", now);
    await writeReviewStep(db, { draftId: id, kind: "sentBack", text, actor, at: now });
  });
}
