import { hashLinkToken, makeLinkToken } from "@/db/auth/link-token";
import { createPasswordReset } from "@/db/commands/accounts/create-password-reset";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";

/** How long a link to a new password serves, in milliseconds. */
export const resetLinkLife = { byMail: 60 * 60_000, byAdministrator: 24 * 60 * 60_000 };

/**
 * Stores a link to a new password for a user and returns it; `now` and `lifeMs` are milliseconds. Throws as
 * createPasswordReset does.
 */
export async function makeResetLink(
  store: Store,
  args: {
    actor: Actor | null;
    userId: string;
    publicUrl: string;
    now: number;
    lifeMs: number;
    /** Whether earlier links go on serving. */
    keepsEarlier?: boolean;
  },
): Promise<string> {
  const token = makeLinkToken();
  await createPasswordReset(store, {
    actor: args.actor,
    id: crypto.randomUUID(),
    userId: args.userId,
    now: args.now,
    tokenHash: hashLinkToken(token),
    expiresAt: args.now + args.lifeMs,
    keepsEarlier: args.keepsEarlier ?? false,
  });
  return `${args.publicUrl}/reset/${token}`;
}
