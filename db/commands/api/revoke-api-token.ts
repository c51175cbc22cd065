import { and, eq, isNull } from "drizzle-orm";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { apiTokens } from "../../schema/api-tokens";
import type { Store } from "../../store";

/**
 * Ends a token at once; one that has ended stays as it is. `now` is in epoch milliseconds. Throws ForbiddenError below editor
 * and for another user's token unless an administrator asks, NotFoundError.
 */
export async function revokeApiToken(
  store: Store,
  { actor, id, now }: { actor: Actor; id: string; now: number },
): Promise<void> {
  requirePublisher(actor);
  await store.write(async ({ db }) => {
    const [token] = await db.select({ userId: apiTokens.userId }).from(apiTokens).where(eq(apiTokens.id, id));
    if (!token) throw new NotFoundError("There is no such token.");
    if (token.userId !== actor.id && actor.role !== "admin") {
      throw new ForbiddenError("Only its maker or an administrator may end this token.");
    }
    await db
      .update(apiTokens)
      .set({ revokedAt: now })
      .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)));
  });
}
