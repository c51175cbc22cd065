import { hashLinkToken } from "@/db/auth/link-token";
import { resetPassword } from "@/db/commands/accounts/reset-password";
import { findPasswordReset, type PasswordReset } from "@/db/queries/instance/find-password-reset";
import { type FieldIssue, NotFoundError } from "@/lib/errors";
import { tooManyTries } from "./sign-in-fault";
import type { InvitationServices } from "./take-invitation";

const deadLink: FieldIssue = { path: "", message: "This link was used already, or has expired." };

/** Whether a link to a new password serves at `now` (epoch milliseconds). */
export function isOpenReset(reset: PasswordReset | null, now: number): reset is PasswordReset {
  return reset !== null && reset.usedAt === null && reset.suspendedAt === null && reset.expiresAt > now;
}

/**
 * Sets the password that a link is for and returns null, or the fault. As with invitations, tries are limited and the link
 * is looked up before the password is hashed.
 */
export async function setNewPassword(
  { store, limiter, hashPassword, now }: InvitationServices,
  typed: { token: string; network: string; password: string },
): Promise<FieldIssue | null> {
  const tokenHash = hashLinkToken(typed.token);
  const attempt = { network: typed.network, email: tokenHash };
  if (!limiter.begin(attempt, now).isAllowed) return { path: "", message: tooManyTries };
  if (!isOpenReset(await findPasswordReset(store, tokenHash), now)) return deadLink;
  try {
    const passwordHash = await hashPassword(typed.password);
    await resetPassword(store, { tokenHash, passwordHash, accountId: crypto.randomUUID(), now });
  } catch (error) {
    if (error instanceof NotFoundError) return deadLink;
    throw error;
  }
  limiter.succeed(attempt);
  return null;
}
