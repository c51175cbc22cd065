import { and, eq, isNotNull } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/**
 * Lets a suspended user sign in again, with the role and password that they had. `now` is in epoch milliseconds. Throws
 * ForbiddenError unless an administrator (or the system) asks, NotFoundError where no such user is suspended.
 */
export async function readmitUser(
  store: Store,
  args: { actor: Actor | null; userId: string; now: number },
): Promise<void> {
  requireAdmin(args.actor);
  await store.write(async ({ db }) => {
    const readmitted = await db
      .update(users)
      .set({ suspendedAt: null, updatedAt: args.now })
      .where(and(eq(users.id, args.userId), isNotNull(users.suspendedAt)))
      .returning({ id: users.id });
    if (readmitted.length === 0) throw new NotFoundError("There is no such user, or they are not suspended.");
  });
}
