import { hashLinkToken, makeLinkToken } from "../auth/link-token";
import { createInvitation } from "../commands/accounts/create-invitation";
import type { Store } from "../store";

/** How long a printed link serves, in milliseconds: seven days. */
const linkLifeMs = 7 * 24 * 60 * 60 * 1000;

/** Stores an invitation for an administrator and returns its link; `now` is epoch milliseconds. */
export async function makeAdminLink(store: Store, publicUrl: string, now: number): Promise<string> {
  const token = makeLinkToken();
  await createInvitation(store, {
    actor: null,
    id: crypto.randomUUID(),
    now,
    tokenHash: hashLinkToken(token),
    role: "admin",
    expiresAt: now + linkLifeMs,
  });
  return `${publicUrl}/welcome/${token}`;
}
