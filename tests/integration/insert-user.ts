import { users } from "@/db/schema/users";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import type { UserRole } from "@/lib/records/vocabularies";

/** Stores a user with this role, as the auth library would, and returns them as an actor. */
export async function insertUser(store: Store, role: UserRole, id: string = role): Promise<Actor> {
  const name = `The ${id}`;
  await store.write(async ({ db }) => {
    await db.insert(users).values({
      id,
      name,
      email: `${id}@example.org`,
      emailVerified: true,
      role,
      createdAt: 0,
      updatedAt: 0,
    });
  });
  return { id, name, role };
}
