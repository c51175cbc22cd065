import { eq } from "drizzle-orm";
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { instance } from "../schema/instance";
import type { Reader } from "../store";

/**
 * Throws ForbiddenError where the instance wants everything published by somebody else than its author, and the actor is
 * that author. `authorId` is null where there is no draft, so that the actor wrote it just now.
 */
export async function requireSecondPerson(
  db: Reader,
  actor: Actor | null,
  authorId: string | null,
): Promise<void> {
  if (actor === null || (authorId !== null && authorId !== actor.id)) return;
  const [setting] = await db
    .select({ isNeeded: instance.needsSecondPerson })
    .from(instance)
    .where(eq(instance.id, 1));
  if (setting?.isNeeded) {
    throw new ForbiddenError("Here another editor publishes what you wrote. Send it to review.");
  }
}
