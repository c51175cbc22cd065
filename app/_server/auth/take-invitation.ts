import { hashLinkToken } from "@/db/auth/link-token";
import { acceptInvitation } from "@/db/commands/accounts/accept-invitation";
import { findInvitation, type Invitation } from "@/db/queries/instance/find-invitation";
import type { Store } from "@/db/store";
import { ConflictError, type FieldIssue, NotFoundError } from "@/lib/errors";
import { tooManyTries } from "./sign-in-fault";
import type { SignInLimiter } from "./sign-in-limiter";

/** What taking an invitation up needs beside what was typed; `now` is epoch milliseconds. */
export interface InvitationServices {
  store: Store;
  limiter: SignInLimiter;
  hashPassword: (password: string) => Promise<string>;
  now: number;
}

/** Why an invitation's link serves no more at `now` (epoch milliseconds); null while it does. */
export function deadInvitationReason(
  invitation: Pick<Invitation, "usedAt" | "withdrawnAt" | "expiresAt">,
  now: number,
): "used" | "withdrawn" | "expired" | null {
  if (invitation.usedAt !== null) return "used";
  if (invitation.withdrawnAt !== null) return "withdrawn";
  return invitation.expiresAt <= now ? "expired" : null;
}

const deadLink: FieldIssue = { path: "", message: "This link was used already, or has expired." };

/**
 * Makes the user of an invitation and returns null, or the fault. Tries are limited for each network and link, and the link
 * is looked up before the password is hashed: hashing is dear on purpose, and whoever guesses links must not order it.
 */
export async function takeInvitation(
  { store, limiter, hashPassword, now }: InvitationServices,
  typed: { token: string; network: string; name: string; email: string; password: string },
): Promise<FieldIssue | null> {
  const tokenHash = hashLinkToken(typed.token);
  // Counted under the link, not under the address typed, which is nobody's yet.
  const attempt = { network: typed.network, email: tokenHash };
  if (!limiter.begin(attempt, now).isAllowed) return { path: "", message: tooManyTries };
  const invitation = await findInvitation(store, tokenHash);
  if (invitation === null || deadInvitationReason(invitation, now) !== null) return deadLink;
  try {
    await acceptInvitation(store, {
      tokenHash,
      now,
      userId: crypto.randomUUID(),
      accountId: crypto.randomUUID(),
      name: typed.name,
      email: typed.email,
      passwordHash: await hashPassword(typed.password),
    });
  } catch (error) {
    if (error instanceof ConflictError) return { path: "email", message: error.message };
    if (error instanceof NotFoundError) return deadLink;
    throw error;
  }
  limiter.succeed(attempt);
  return null;
}
