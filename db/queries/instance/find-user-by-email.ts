import { eq } from "drizzle-orm";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** Who signs in with this address, given in lower case; null where nobody does. */
export function findUserByEmail(store: Store, email: string) {
  return store.read(async ({ db }) => {
    const [user] = await db
      .select({ id: users.id, name: users.name, email: users.email, suspendedAt: users.suspendedAt })
      .from(users)
      .where(eq(users.email, email));
    return user ?? null;
  });
}
