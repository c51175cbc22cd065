import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { sessions } from "../../schema/sessions";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/**
 * Signs a user out everywhere and returns how many sessions ended. Throws ForbiddenError unless an administrator (or the
 * system) asks, NotFoundError where there is no such user.
 */
export async function endUserSessions(
  store: Store,
  args: { actor: Actor | null; userId: string },
): Promise<number> {
  requireAdmin(args.actor);
  return store.write(async ({ db }) => {
    const [user] = await db.select({ id: users.id }).from(users).where(eq(users.id, args.userId));
    if (!user) throw new NotFoundError("There is no such user.");
    const ended = await db
      .delete(sessions)
      .where(eq(sessions.userId, args.userId))
      .returning({ id: sessions.id });
    return ended.length;
  });
}
