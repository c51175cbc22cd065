import { eq } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { requireDraftAccess } from "../../access/require-draft-access";
import { drafts } from "../../schema/drafts";
import type { Store } from "../../store";

/**
 * Deletes a draft in the version that was seen. Throws ForbiddenError on somebody else's draft (editors may), NotFoundError
 * where there is none, ConflictError where it was saved since.
 */
export async function discardDraft(
  store: Store,
  args: { actor: Actor; id: string; version: number },
): Promise<void> {
  const { actor, id, version } = args;
  requireDraftWriter(actor);
  await store.write(async ({ db }) => {
    const stored = await requireDraftAccess(db, actor, id);
    if (stored.version !== version) {
      throw new ConflictError("This draft was saved meanwhile.", stored.version);
    }
    await db.delete(drafts).where(eq(drafts.id, id));
  });
}
