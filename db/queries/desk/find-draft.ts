import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { requireDraftAccess } from "../../access/require-draft-access";
import { drafts } from "../../schema/drafts";
import type { Store } from "../../store";
import { type StoredDraft, selectDrafts } from "./select-drafts";

/**
 * One draft with all that was typed. Throws NotFoundError where there is none (any more), and ForbiddenError unless the
 * person wrote it or is an editor.
 */
export function findDraft(store: Store, actor: Actor, id: string): Promise<StoredDraft> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    await requireDraftAccess(db, actor, id);
    const [draft] = await selectDrafts(db).where(eq(drafts.id, id));
    if (!draft) throw new NotFoundError("There is no such draft.");
    return draft;
  });
}
