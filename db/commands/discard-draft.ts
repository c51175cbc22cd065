import { eq } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { drafts } from "../schema/drafts";
import type { Store } from "../store";
import { requireDraftWriter } from "./authorise";
import { requireDraftAccess } from "./require-draft-access";

/** Deletes a draft. Throws ForbiddenError on somebody else's draft (editors may), NotFoundError where there is none. */
export async function discardDraft(store: Store, args: { actor: Actor; id: string }): Promise<void> {
  const { actor, id } = args;
  requireDraftWriter(actor);
  await store.write(async ({ db }) => {
    await requireDraftAccess(db, actor, id);
    await db.delete(drafts).where(eq(drafts.id, id));
  });
}
