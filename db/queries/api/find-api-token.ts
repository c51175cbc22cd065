import { eq } from "drizzle-orm";
import type { ApiScope } from "@/lib/records/api-token";
import type { Actor } from "@/lib/records/user";
import { apiTokens } from "../../schema/api-tokens";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** A token that serves, and who writes with it. */
export interface ServingToken {
  id: string;
  scopes: readonly ApiScope[];
  lastUsedAt: number | null;
  /** The user who made it, in the role that they have now. */
  actor: Actor;
}

/**
 * The token with this hash; null where there is none, where it was ended or has expired at `now` (epoch milliseconds), or where
 * its user is suspended.
 */
export function findApiToken(store: Store, tokenHash: string, now: number): Promise<ServingToken | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({
        id: apiTokens.id,
        scopes: apiTokens.scopes,
        lastUsedAt: apiTokens.lastUsedAt,
        expiresAt: apiTokens.expiresAt,
        revokedAt: apiTokens.revokedAt,
        userId: users.id,
        name: users.name,
        role: users.role,
        suspendedAt: users.suspendedAt,
      })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, apiTokens.userId))
      .where(eq(apiTokens.tokenHash, tokenHash));
    if (!row || row.revokedAt !== null || row.expiresAt <= now || row.suspendedAt !== null) return null;
    const { id, scopes, lastUsedAt, userId, name, role } = row;
    return { id, scopes, lastUsedAt, actor: { id: userId, name, role } };
  });
}
