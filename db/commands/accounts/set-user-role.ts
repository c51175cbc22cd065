import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { type UserRole, userRoles } from "@/lib/records/vocabularies";
import { requireAdmin } from "../../access/authorise";
import { sessions } from "../../schema/sessions";
import { users } from "../../schema/users";
import type { Store } from "../../store";
import { requireOtherAdmin } from "./require-other-admin";

/**
 * Gives a user another role; a lower one ends their sessions. Throws ForbiddenError unless an administrator (or the system)
 * asks, NotFoundError where there is no such user, ConflictError where the last administrator would lose the role. `now` is
 * in epoch milliseconds.
 */
export async function setUserRole(
  store: Store,
  args: { actor: Actor | null; userId: string; role: UserRole; now: number },
): Promise<void> {
  const { actor, userId, role, now } = args;
  requireAdmin(actor);
  await store.write(async ({ db }) => {
    const [user] = await db.select({ role: users.role }).from(users).where(eq(users.id, userId));
    if (!user) throw new NotFoundError("There is no such user.");
    if (user.role === "admin" && role !== "admin") await requireOtherAdmin(db, userId);
    await db.update(users).set({ role, updatedAt: now }).where(eq(users.id, userId));
    if (userRoles.indexOf(role) < userRoles.indexOf(user.role)) {
      await db.delete(sessions).where(eq(sessions.userId, userId));
    }
  });
}
