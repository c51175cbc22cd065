import { and, eq, gt, isNull } from "drizzle-orm";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { type UserRole, userRoles } from "@/lib/records/vocabularies";
import { invitations } from "../schema/invitations";
import { users } from "../schema/users";
import type { Store } from "../store";

/**
 * Uses an invitation up for a user who exists, gives them its role, and returns the role that they have now; one that
 * stands higher already is kept. Throws NotFoundError where there is no such invitation or user, ConflictError where it was
 * used before or has expired. `now` is in epoch milliseconds.
 */
export async function useInvitation(
  store: Store,
  args: { tokenHash: string; now: number; userId: string },
): Promise<{ role: UserRole }> {
  const { tokenHash, now, userId } = args;
  return store.write(async ({ db }) => {
    const [user] = await db.select({ role: users.role }).from(users).where(eq(users.id, userId));
    if (!user) throw new NotFoundError("There is no such user.");
    const [used] = await db
      .update(invitations)
      .set({ usedAt: now, usedBy: userId })
      .where(
        and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, now)),
      )
      .returning({ role: invitations.role });
    if (!used) {
      const [stored] = await db
        .select({ usedAt: invitations.usedAt })
        .from(invitations)
        .where(eq(invitations.tokenHash, tokenHash));
      if (!stored) throw new NotFoundError("There is no such invitation.");
      throw new ConflictError(
        stored.usedAt === null ? "This invitation has expired." : "This invitation was used already.",
      );
    }
    const role = userRoles.indexOf(used.role) > userRoles.indexOf(user.role) ? used.role : user.role;
    await db.update(users).set({ role, updatedAt: now }).where(eq(users.id, userId));
    return { role };
  });
}
