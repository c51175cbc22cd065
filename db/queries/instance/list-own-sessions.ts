import { and, desc, eq, gt } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { sessions } from "../../schema/sessions";
import type { Store } from "../../store";

/** The actor's sessions that are open at `now` (epoch milliseconds), the one begun last first; never their tokens. */
export function listOwnSessions(store: Store, { actor, now }: { actor: Actor; now: number }) {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          id: sessions.id,
          userAgent: sessions.userAgent,
          ipAddress: sessions.ipAddress,
          createdAt: sessions.createdAt,
          lastUsedAt: sessions.lastUsedAt,
        })
        .from(sessions)
        .where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, now)))
        .orderBy(desc(sessions.createdAt), desc(sessions.id)),
  );
}

export type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number];
