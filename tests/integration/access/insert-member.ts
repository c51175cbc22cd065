import { hashPassword } from "better-auth/crypto";
import { hashLinkToken, makeLinkToken } from "@/db/auth/link-token";
import { acceptInvitation } from "@/db/commands/accounts/accept-invitation";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import type { UserRole } from "@/lib/records/vocabularies";

export const password = "a long enough password";

/** Stores a user who signs in with NAME@example.org and the password above. */
export async function insertMember(store: Store, name: string, role: UserRole = "editor"): Promise<Actor> {
  const token = makeLinkToken();
  const now = Date.now();
  const tokenHash = hashLinkToken(token);
  await createInvitation(store, {
    actor: null,
    id: crypto.randomUUID(),
    now,
    tokenHash,
    role,
    expiresAt: now + 60_000,
  });
  await acceptInvitation(store, {
    tokenHash,
    now,
    userId: name,
    accountId: `${name}-password`,
    name,
    email: `${name}@example.org`,
    passwordHash: await hashPassword(password),
  });
  return { id: name, name, role };
}
