import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { invitations } from "../../schema/invitations";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/**
 * The invitations whose links serve at `now` (epoch milliseconds), the one that ends first first; `madeBy` is null where the
 * terminal made it. Throws ForbiddenError unless an administrator asks.
 */
export function listOpenInvitations(store: Store, { actor, now }: { actor: Actor; now: number }) {
  return store.read(async ({ db }) => {
    requireAdmin(actor);
    return await db
      .select({
        id: invitations.id,
        role: invitations.role,
        forWhom: invitations.forWhom,
        email: invitations.email,
        madeBy: users.name,
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .leftJoin(users, eq(users.id, invitations.createdBy))
      .where(and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now)))
      .orderBy(asc(invitations.expiresAt), asc(invitations.id));
  });
}

export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];
