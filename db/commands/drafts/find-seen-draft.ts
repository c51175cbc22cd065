import { ConflictError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import type { DraftState } from "@/lib/records/vocabularies";
import { requireDraftAccess } from "../../access/require-draft-access";
import type { drafts } from "../../schema/drafts";
import type { Reader } from "../../store";

const noLonger: Record<DraftState, string> = {
  draft: "This draft is not in review: its author took it back or has not sent it.",
  inReview: "This draft is in review already.",
  sentBack: "This draft was sent back to its author already.",
};

/**
 * The stored draft, as it was seen: in this version and, where one is asked for, in this state. Throws NotFoundError,
 * ForbiddenError as `requireDraftAccess` does, and ConflictError where it stands otherwise by now.
 */
export async function findSeenDraft(
  db: Reader,
  seen: { actor: Actor; id: string; version: number; state?: DraftState },
): Promise<typeof drafts.$inferSelect> {
  const draft = await requireDraftAccess(db, seen.actor, seen.id);
  if (draft.version !== seen.version) {
    throw new ConflictError("This draft was saved meanwhile.", draft.version);
  }
  if (seen.state !== undefined && draft.state !== seen.state) {
    throw new ConflictError(noLonger[draft.state], draft.version);
  }
  return draft;
}
