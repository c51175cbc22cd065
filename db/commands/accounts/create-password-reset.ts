import { and, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { ConflictError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { passwordResets } from "../../schema/password-resets";
import { users } from "../../schema/users";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";

const resetInput = z
  .object({
    now: z.number().int(),
    userId: z.string(),
    tokenHash: z.string().min(16, "The token's hash is too short."),
    expiresAt: z.number().int(),
  })
  .refine((reset) => reset.expiresAt > reset.now, {
    message: "The link would have expired already.",
    path: ["expiresAt"],
  });

/**
 * Stores a one-time link to a new password, of whose token only the hash is kept, and voids the user's earlier ones; with
 * `keepsEarlier` those alone that are over. Times are epoch milliseconds. Throws ForbiddenError unless an administrator (or the system) asks, NotFoundError where there is
 * no such user, ConflictError where the user is suspended.
 */
export async function createPasswordReset(
  store: Store,
  args: {
    actor: Actor | null;
    id: string;
    userId: string;
    now: number;
    tokenHash: string;
    expiresAt: number;
    /** Where anybody can ask, who must not take from the user what an administrator gave them. */
    keepsEarlier?: boolean;
  },
): Promise<void> {
  requireAdmin(args.actor);
  const { now, ...fields } = parseInput(resetInput, args);
  await store.write(async ({ db }) => {
    const [user] = await db
      .select({ suspendedAt: users.suspendedAt })
      .from(users)
      .where(eq(users.id, fields.userId));
    if (!user) throw new NotFoundError("There is no such user.");
    if (user.suspendedAt !== null) {
      throw new ConflictError("This user is suspended. Readmit them before they get a new password.");
    }
    const isVoided = args.keepsEarlier ? lte(passwordResets.expiresAt, now) : undefined;
    await db
      .delete(passwordResets)
      .where(and(eq(passwordResets.userId, fields.userId), isNull(passwordResets.usedAt), isVoided));
    await db
      .insert(passwordResets)
      .values({ ...fields, id: args.id, createdBy: args.actor?.id ?? null, createdAt: now });
  });
}
