import { eq } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import type { EventType } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { reviewSteps } from "../../schema/review-steps";
import type { Reader, Store } from "../../store";
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
  /** Of a change of a published record: why it is made. */
  reason?: string;
  /** A word to the editor. */
  note?: string;
}

/**
 * Sends a draft to review, once what it holds could be published. The reason of a change goes along with the step, else the
 * note; a note beside a reason becomes a comment of its own. One that is in review already stays there, and what is said
 * anew becomes comments. Throws ForbiddenError below researcher or on somebody else's draft (editors may), NotFoundError,
 * ValidationError with the faults that publishing would name, or at `reason` or `reviewNote` where a text is too long,
 * ConflictError where it was saved since.
 */
export async function submitDraft(store: Store, args: SubmitDraftArgs): Promise<void> {
  const { actor, id, now, version, type } = args;
  requireDraftWriter(actor);
  const { references } = type === "contact" ? contactPlan(args.input) : announcementPlan(args.input);
  const reason = parseStepText(args.reason, "reason");
  const note = parseStepText(args.note, "reviewNote");
  await store.write(async ({ db }) => {
    const draft = await findSeenDraft(db, { actor, id, version });
    if (draft.type !== type) throw new ConflictError("This draft belongs to another record.", draft.version);
    await checkReferences(db, references);
    const step = { draftId: id, actor, at: now };
    const words = [...new Set([reason, note])].filter((text) => text !== "");
    if (draft.state === "inReview") {
      // The form still holds the reason with which it was sent.
      const saidBefore = await readTexts(db, id);
      for (const text of words) {
        if (!saidBefore.has(text)) await writeReviewStep(db, { ...step, kind: "comment", text });
      }
      return;
    }
    const [first = "", ...others] = words;
    await setDraftState(db, id, "inReview", now);
    await writeReviewStep(db, { ...step, kind: "sent", text: first });
    for (const text of others) await writeReviewStep(db, { ...step, kind: "comment", text });
  });
}

async function readTexts(db: Reader, draftId: string): Promise<ReadonlySet<string>> {
  const steps = await db
    .select({ text: reviewSteps.text })
    .from(reviewSteps)
    .where(eq(reviewSteps.draftId, draftId));
  return new Set(steps.map(({ text }) => text));
}
