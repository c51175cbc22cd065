import { hashLinkToken, makeLinkToken } from "@/db/auth/link-token";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import type { Store } from "@/db/store";
import type { UserRole } from "@/lib/records/vocabularies";

/** Stores an invitation for a role and returns the path of its link. */
export async function inviteUser(store: Store, role: UserRole): Promise<string> {
  const token = makeLinkToken();
  const now = Date.now();
  const id = crypto.randomUUID();
  const tokenHash = hashLinkToken(token);
  await createInvitation(store, { actor: null, id, now, tokenHash, role, expiresAt: now + 60 * 60_000 });
  return `/welcome/${token}`;
}
