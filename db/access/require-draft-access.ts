import { eq } from "drizzle-orm";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { type Actor, canPublish } from "@/lib/records/user";
import { drafts } from "../schema/drafts";
import type { Reader } from "../store";

/** The stored draft; throws NotFoundError where there is none, ForbiddenError unless it is the actor's own or they are an editor. */
export async function requireDraftAccess(
  db: Reader,
  actor: Actor,
  id: string,
): Promise<typeof drafts.$inferSelect> {
  const [draft] = await db.select().from(drafts).where(eq(drafts.id, id));
  if (!draft) throw new NotFoundError("There is no such draft.");
  if (draft.createdBy !== actor.id && !canPublish(actor.role)) {
    throw new ForbiddenError("Only its author or an editor may open this draft.");
  }
  return draft;
}
