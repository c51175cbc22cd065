import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { passkeys } from "../../schema/passkeys";
import { sessions } from "../../schema/sessions";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/**
 * Everybody who has a user, by name, with what an administrator looks after; `id` asks for one of them. Instants are epoch
 * milliseconds. Throws ForbiddenError unless an administrator asks.
 */
export function listAccounts(store: Store, { actor, now, id }: { actor: Actor; now: number; id?: string }) {
  return store.read(async ({ db }) => {
    requireAdmin(actor);
    const openSessions = db.$count(sessions, and(eq(sessions.userId, users.id), gt(sessions.expiresAt, now)));
    return await db
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        role: users.role,
        hasSecondStep: users.twoFactorEnabled,
        passkeys: db.$count(passkeys, eq(passkeys.userId, users.id)),
        sessions: openSessions,
        lastSignedInAt: users.lastSignedInAt,
        suspendedAt: users.suspendedAt,
        createdAt: users.createdAt,
      })
      .from(users)
      .where(id === undefined ? undefined : eq(users.id, id))
      .orderBy(asc(sql`lower(${users.name})`), asc(users.email));
  });
}

export type ListedAccount = Awaited<ReturnType<typeof listAccounts>>[number];
