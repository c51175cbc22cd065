import { z } from "zod";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { requireDraftAccess } from "../../access/require-draft-access";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";
import { parseRequiredStepText } from "./parse-step-text";
import { writeReviewStep } from "./write-review-step";

/** The name of a field of a form, whatever its kind: "held", "participations". */
const fieldInput = z.object({
  field: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/, "Choose a field of the form.")
    .nullish()
    .transform((field) => field ?? null),
});

/**
 * Says something about a draft or one of its fields; its state stays. Throws ForbiddenError below researcher or on somebody
 * else's draft (editors may), ValidationError at `text` or `field`, NotFoundError.
 */
export async function addDraftComment(
  store: Store,
  args: { actor: Actor; id: string; now: number; text: string; field?: string | null },
): Promise<void> {
  const { actor, id, now } = args;
  requireDraftWriter(actor);
  const { field } = parseInput(fieldInput, { field: args.field });
  const text = parseRequiredStepText(args.text, "Write the comment.");
  await store.write(async ({ db }) => {
    await requireDraftAccess(db, actor, id);
    await writeReviewStep(db, { draftId: id, kind: "comment", field, text, actor, at: now });
  });
}
