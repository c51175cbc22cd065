import { desc, eq } from "drizzle-orm";
import type { ApiScope } from "@/lib/records/api-token";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { apiTokens } from "../../schema/api-tokens";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** A token as its list shows it; times are epoch milliseconds. */
export interface ListedToken {
  id: string;
  name: string;
  scopes: readonly ApiScope[];
  madeBy: string;
  createdAt: number;
  expiresAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

/** The actor's own tokens, for an administrator everybody's, the latest first. Throws ForbiddenError below editor. */
export async function listApiTokens(store: Store, actor: Actor): Promise<ListedToken[]> {
  requirePublisher(actor);
  return store.read(
    async ({ db }) =>
      await db
        .select({
          id: apiTokens.id,
          name: apiTokens.name,
          scopes: apiTokens.scopes,
          madeBy: users.name,
          createdAt: apiTokens.createdAt,
          expiresAt: apiTokens.expiresAt,
          lastUsedAt: apiTokens.lastUsedAt,
          revokedAt: apiTokens.revokedAt,
        })
        .from(apiTokens)
        .innerJoin(users, eq(users.id, apiTokens.userId))
        .where(actor.role === "admin" ? undefined : eq(apiTokens.userId, actor.id))
        .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id)),
  );
}
