import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { sessions } from "../../schema/sessions";
import { twoFactors } from "../../schema/two-factors";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/**
 * Lets a user who lost their device sign in by the password alone; every session of theirs ends, so that they have to.
 * `now` is in epoch milliseconds. Throws ForbiddenError unless an administrator (or the system) asks, NotFoundError where
 * there is no such user or they have no second step.
 */
export async function removeSecondStep(
  store: Store,
  args: { actor: Actor | null; userId: string; now: number },
): Promise<void> {
  const { actor, userId, now } = args;
  requireAdmin(actor);
  await store.write(async ({ db }) => {
    const removed = await db
      .delete(twoFactors)
      .where(eq(twoFactors.userId, userId))
      .returning({ id: twoFactors.id });
    if (removed.length === 0) throw new NotFoundError("This user has no second step to turn off.");
    await db.update(users).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(users.id, userId));
    await db.delete(sessions).where(eq(sessions.userId, userId));
  });
}
