import { and, eq, isNull } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { passwordResets } from "../../schema/password-resets";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** Voids the actor's open links to a new password: who has just chosen one needs none. Throws NotFoundError where they are no user any more. */
export async function voidOwnResets(store: Store, args: { actor: Actor }): Promise<void> {
  await store.write(async ({ db }) => {
    const [user] = await db.select({ id: users.id }).from(users).where(eq(users.id, args.actor.id));
    if (!user) throw new NotFoundError("There is no such user.");
    await db
      .delete(passwordResets)
      .where(and(eq(passwordResets.userId, user.id), isNull(passwordResets.usedAt)));
  });
}
