import { and, eq, isNull } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { invitations } from "../../schema/invitations";
import type { Store } from "../../store";

/**
 * Makes the link of an invitation useless at `now` (epoch milliseconds). Throws ForbiddenError unless an administrator (or
 * the system) asks, NotFoundError where it is unknown, used or withdrawn already.
 */
export async function withdrawInvitation(
  store: Store,
  args: { actor: Actor | null; id: string; now: number },
): Promise<void> {
  requireAdmin(args.actor);
  await store.write(async ({ db }) => {
    const withdrawn = await db
      .update(invitations)
      .set({ withdrawnAt: args.now })
      .where(and(eq(invitations.id, args.id), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)))
      .returning({ id: invitations.id });
    if (withdrawn.length === 0) throw new NotFoundError("This invitation was used or withdrawn already.");
  });
}
