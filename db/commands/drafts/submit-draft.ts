import { ConflictError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import type { EventType } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import type { Store } from "../../store";
import { announcementPlan } from "../events/announcement-plan";
import { contactPlan } from "../events/contact-plan";
import { checkReferences } from "../input/check-references";
import { findSeenDraft } from "./find-seen-draft";
import { parseStepText } from "./parse-step-text";
import { setDraftState } from "./set-draft-state";
import { writeReviewStep } from "./write-review-step";

export interface SubmitDraftArgs {
  actor: Actor;
  id: string;
  now: number;
  /** The draft's version of which `input` was made. */
  version: number;
  type: EventType;
  /** What would be published: the draft's form as the record's schema takes it. */
  input: unknown;
  /** A word to the editor; of a change of a published record, its reason. */
  note?: string;
}

/**
 * Sends a draft to review, once what it holds could be published. One that is in review already stays there, and a note
 * with it becomes a comment. Throws ForbiddenError below researcher or on somebody else's draft (editors may), NotFoundError,
 * ValidationError with the faults that publishing would name, ConflictError where it was saved since.
 */
export async function submitDraft(store: Store, args: SubmitDraftArgs): Promise<void> {
  const { actor, id, now, version, type } = args;
  requireDraftWriter(actor);
  const { references } = type === "contact" ? contactPlan(args.input) : announcementPlan(args.input);
  const text = parseStepText(args.note);
  await store.write(async ({ db }) => {
    const draft = await findSeenDraft(db, { actor, id, version });
    if (draft.type !== type) throw new ConflictError("This draft belongs to another record.", draft.version);
    await checkReferences(db, references);
    const step = { draftId: id, text, actor, at: now };
    if (draft.state === "inReview") {
      if (text !== "") await writeReviewStep(db, { ...step, kind: "comment" });
      return;
    }
    await setDraftState(db, id, "inReview", now);
    await writeReviewStep(db, { ...step, kind: "sent" });
  });
}
