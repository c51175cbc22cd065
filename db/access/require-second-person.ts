import { eq } from "drizzle-orm";
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { instance } from "../schema/instance";
import type { Reader } from "../store";

/**
 * Throws ForbiddenError where the instance wants everything published by somebody else than who wrote it, and the actor is one of
 * `writerIds`; null where the actor wrote it just now.
 */
export async function requireSecondPerson(
  db: Reader,
  actor: Actor | null,
  writerIds: readonly (string | null)[] | null,
): Promise<void> {
  if (actor === null || (writerIds !== null && !writerIds.includes(actor.id))) return;
  const [setting] = await db
    .select({ isNeeded: instance.needsSecondPerson })
    .from(instance)
    .where(eq(instance.id, 1));
  if (setting?.isNeeded) {
    throw new ForbiddenError(
      "Here another editor publishes what you wrote or changed. Send it to review. What somebody else wrote you publish in its review, as it was saved.",
    );
  }
}
