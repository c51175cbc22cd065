import { eq } from "drizzle-orm";
import { passwordResets } from "../../schema/password-resets";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** Whose password the link with this token's SHA-256 (hex) sets, and until when (epoch milliseconds); null where there is none. */
export function findPasswordReset(store: Store, tokenHash: string) {
  return store.read(async ({ db }) => {
    const [reset] = await db
      .select({
        userId: users.id,
        email: users.email,
        suspendedAt: users.suspendedAt,
        expiresAt: passwordResets.expiresAt,
        usedAt: passwordResets.usedAt,
      })
      .from(passwordResets)
      .innerJoin(users, eq(users.id, passwordResets.userId))
      .where(eq(passwordResets.tokenHash, tokenHash));
    return reset ?? null;
  });
}

export type PasswordReset = NonNullable<Awaited<ReturnType<typeof findPasswordReset>>>;
