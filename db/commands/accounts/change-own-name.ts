import { eq } from "drizzle-orm";
import { z } from "zod";
import { userName } from "@/lib/accounts/account-fields";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { users } from "../../schema/users";
import type { Store } from "../../store";
import { raiseDataVersion } from "../history/raise-data-version";
import { parseInput } from "../input/parse-input";

const nameInput = z.object({ name: userName });

/**
 * Gives the actor another name. Versions of records that stand keep the name that they were written under. `now` is in epoch
 * milliseconds. Throws ValidationError on an empty or overlong name, NotFoundError where the actor is no user any more.
 */
export async function changeOwnName(
  store: Store,
  args: { actor: Actor; name: string; now: number },
): Promise<void> {
  const { name } = parseInput(nameInput, args);
  await store.write(async ({ db }) => {
    const renamed = await db
      .update(users)
      .set({ name, updatedAt: args.now })
      .where(eq(users.id, args.actor.id))
      .returning({ id: users.id });
    if (renamed.length === 0) throw new NotFoundError("There is no such user.");
    // The lists of rules and of sources name who made them, and readers have them cached.
    await raiseDataVersion(db);
  });
}
