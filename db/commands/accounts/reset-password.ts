import { and, eq, gt, isNull } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import { accounts } from "../../schema/accounts";
import { passwordResets } from "../../schema/password-resets";
import { sessions } from "../../schema/sessions";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** `passwordHash` is made by the auth library, `now` is epoch milliseconds; `accountId` serves where no password was set yet. */
export interface PasswordResetting {
  tokenHash: string;
  passwordHash: string;
  accountId: string;
  now: number;
}

/**
 * Uses up a link to a new password, sets it, ends every session of the user and voids their other links, all or nothing, so
 * that a link serves once even when it is used twice at the same moment. Who holds the link is who may. The second step of
 * signing in, passkeys and API tokens stay as they are. Throws NotFoundError where the link is unknown, used or expired, or its user suspended.
 */
export async function resetPassword(store: Store, resetting: PasswordResetting): Promise<void> {
  const { tokenHash, passwordHash, accountId, now } = resetting;
  await store.write(async ({ db }) => {
    const [used] = await db
      .update(passwordResets)
      .set({ usedAt: now })
      .where(
        and(
          eq(passwordResets.tokenHash, tokenHash),
          isNull(passwordResets.usedAt),
          gt(passwordResets.expiresAt, now),
        ),
      )
      .returning({ userId: passwordResets.userId });
    const [user] = await db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, used?.userId ?? ""), isNull(users.suspendedAt)));
    if (user === undefined) throw new NotFoundError("This link was used already, or has expired.");
    const isPassword = and(eq(accounts.userId, user.id), eq(accounts.providerId, "credential"));
    const set = await db
      .update(accounts)
      .set({ password: passwordHash, updatedAt: now })
      .where(isPassword)
      .returning({ id: accounts.id });
    if (set.length === 0) {
      await db.insert(accounts).values({
        id: accountId,
        accountId: user.id,
        providerId: "credential",
        userId: user.id,
        password: passwordHash,
        createdAt: now,
        updatedAt: now,
      });
    }
    await db.delete(sessions).where(eq(sessions.userId, user.id));
    await db
      .delete(passwordResets)
      .where(and(eq(passwordResets.userId, user.id), isNull(passwordResets.usedAt)));
  });
}
