import { and, eq, gt, isNull } from "drizzle-orm";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { accounts } from "../../schema/accounts";
import { invitations } from "../../schema/invitations";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** Who takes an invitation up; `passwordHash` is made by the auth library, `now` is epoch milliseconds. */
export interface InvitationAcceptance {
  tokenHash: string;
  now: number;
  userId: string;
  accountId: string;
  name: string;
  /** In lower case, as the auth library looks it up. */
  email: string;
  passwordHash: string;
}

/**
 * Uses up an invitation and creates its user with a password, all or nothing, so that a link serves once even when it is
 * used twice at the same moment. Throws NotFoundError where the link is unknown, used, withdrawn or expired, and ConflictError
 * where the address has a user already.
 */
export async function acceptInvitation(store: Store, acceptance: InvitationAcceptance): Promise<void> {
  const { tokenHash, now, userId, accountId, name, email, passwordHash } = acceptance;
  await store.write(async ({ db }) => {
    const [invitation] = await db
      .select({ id: invitations.id, role: invitations.role })
      .from(invitations)
      .where(
        and(
          eq(invitations.tokenHash, tokenHash),
          isNull(invitations.usedAt),
          isNull(invitations.withdrawnAt),
          gt(invitations.expiresAt, now),
        ),
      )
      .limit(1);
    if (invitation === undefined) throw new NotFoundError("This link was used already, or has expired.");
    const [taken] = await db.select({ id: users.id }).from(users).where(eq(users.email, email)).limit(1);
    if (taken !== undefined) throw new ConflictError("This e-mail address has a user already.");
    await db.insert(users).values({
      id: userId,
      name,
      email,
      emailVerified: false,
      role: invitation.role,
      createdAt: now,
      updatedAt: now,
    });
    await db.insert(accounts).values({
      id: accountId,
      // The auth library keeps a password under this provider, with the user's own id.
      accountId: userId,
      providerId: "credential",
      userId,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    });
    await db
      .update(invitations)
      .set({ usedAt: now, usedBy: userId })
      .where(eq(invitations.id, invitation.id));
  });
}
