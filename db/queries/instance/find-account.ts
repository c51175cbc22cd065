import { eq } from "drizzle-orm";
import { passkeys } from "../../schema/passkeys";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** How a user signs in, for their own page; null where there is no such user. */
export function findAccount(store: Store, userId: string) {
  return store.read(async ({ db }) => {
    const [account] = await db
      .select({
        name: users.name,
        email: users.email,
        role: users.role,
        hasSecondStep: users.twoFactorEnabled,
      })
      .from(users)
      .where(eq(users.id, userId));
    if (account === undefined) return null;
    const keys = await db
      .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
      .from(passkeys)
      .where(eq(passkeys.userId, userId))
      .orderBy(passkeys.createdAt, passkeys.id);
    return { ...account, passkeys: keys };
  });
}
