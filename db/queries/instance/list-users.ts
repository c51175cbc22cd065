import { asc } from "drizzle-orm";
import type { UserRole } from "@/lib/records/vocabularies";
import { users } from "../../schema/users";
import type { Store } from "../../store";

export interface ListedUser {
  id: string;
  name: string;
  /** In lower case. */
  email: string;
  role: UserRole;
}

/** Everybody who can sign in, by e-mail address. */
export function listUsers(store: Store): Promise<ListedUser[]> {
  return store.read(
    async ({ db }) =>
      await db
        .select({ id: users.id, name: users.name, email: users.email, role: users.role })
        .from(users)
        .orderBy(asc(users.email)),
  );
}
