import { and, eq, isNull } from "drizzle-orm";
import { ConflictError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { passwordResets } from "../../schema/password-resets";
import { sessions } from "../../schema/sessions";
import { users } from "../../schema/users";
import type { Store } from "../../store";
import { requireOtherAdmin } from "./require-other-admin";

/**
 * Keeps a user from signing in, from `now` (epoch milliseconds) on: every session ends and open links to a new password are
 * void. What they wrote keeps their name. Throws ForbiddenError unless an administrator (or the system) asks, NotFoundError
 * where there is no such user, ConflictError where it is the actor themselves, the last administrator, or done already.
 */
export async function suspendUser(
  store: Store,
  args: { actor: Actor | null; userId: string; now: number },
): Promise<void> {
  const { actor, userId, now } = args;
  requireAdmin(actor);
  if (actor?.id === userId) throw new ConflictError("You cannot suspend yourself.");
  await store.write(async ({ db }) => {
    const [user] = await db
      .select({ role: users.role, suspendedAt: users.suspendedAt })
      .from(users)
      .where(eq(users.id, userId));
    if (!user) throw new NotFoundError("There is no such user.");
    if (user.suspendedAt !== null) throw new ConflictError("This user is suspended already.");
    if (user.role === "admin") await requireOtherAdmin(db, userId);
    await db.update(users).set({ suspendedAt: now, updatedAt: now }).where(eq(users.id, userId));
    await db.delete(sessions).where(eq(sessions.userId, userId));
    await db
      .delete(passwordResets)
      .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
  });
}
