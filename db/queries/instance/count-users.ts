import { users } from "../../schema/users";
import type { Store } from "../../store";

/** How many people can sign in to this instance. */
export async function countUsers(store: Store): Promise<number> {
  return store.read(async ({ db }) => await db.$count(users));
}
