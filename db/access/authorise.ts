import { ForbiddenError } from "@/lib/errors";
import { type Actor, canPublish, canWriteDrafts } from "@/lib/records/user";

/** Throws ForbiddenError unless the actor may publish. `null` is the system itself, which may do everything. */
export function requirePublisher(actor: Actor | null): void {
  if (actor !== null && !canPublish(actor.role)) throw new ForbiddenError("Only an editor may do this.");
}

/** Throws ForbiddenError unless the actor may write drafts and add the records that drafts refer to. */
export function requireDraftWriter(actor: Actor | null): void {
  if (actor !== null && !canWriteDrafts(actor.role)) {
    throw new ForbiddenError("Only a researcher or an editor may do this.");
  }
}

/** Throws ForbiddenError unless the actor is an administrator. */
export function requireAdmin(actor: Actor | null): void {
  if (actor !== null && actor.role !== "admin") {
    throw new ForbiddenError("Only an administrator may do this.");
  }
}
