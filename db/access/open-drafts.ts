import { eq, type SQL } from "drizzle-orm";
import { type Actor, canPublish } from "@/lib/records/user";
import { drafts } from "../schema/drafts";

/** Which drafts this person may open: their own, and from editor on everybody's. */
export function openDrafts(actor: Actor): SQL | undefined {
  return canPublish(actor.role) ? undefined : eq(drafts.createdBy, actor.id);
}
