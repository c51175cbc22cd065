import { eq } from "drizzle-orm";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { type Actor, canPublish, canWriteDrafts } from "@/lib/records/user";
import { drafts } from "../schema/drafts";
import type { Store } from "../store";
import { type StoredDraft, selectDrafts } from "./select-drafts";

/**
 * One draft with all that was typed. Throws NotFoundError where there is none (any more), and ForbiddenError unless the
 * person wrote it or is an editor.
 */
export function findDraft(store: Store, actor: Actor, id: string): Promise<StoredDraft> {
  return store.read(async ({ db }) => {
    if (!canWriteDrafts(actor.role)) throw new ForbiddenError("Drafts are for researchers and editors.");
    const [draft] = await selectDrafts(db).where(eq(drafts.id, id));
    if (!draft) throw new NotFoundError("This draft does not exist any more.");
    if (draft.createdBy.id !== actor.id && !canPublish(actor.role)) {
      throw new ForbiddenError("This draft belongs to somebody else.");
    }
    return draft;
  });
}
