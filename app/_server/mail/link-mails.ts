import { formatInstant } from "@/app/_components/desk/format-instant";
import { type UserRole, userRoleLabels } from "@/lib/records/vocabularies";
import type { Mail } from "./send-mail";

/** The mail that carries an invitation's link; `expiresAt` is epoch milliseconds. */
export function invitationMail(invitation: {
  to: string;
  link: string;
  role: UserRole;
  invitedBy: string;
  expiresAt: number;
}): Mail {
  const role = userRoleLabels[invitation.role].toLowerCase();
  return {
    to: invitation.to,
    subject: "Invitation to Backchannel",
    text: `${invitation.invitedBy} invites you to Backchannel with the role ${role}. This link makes your user; it serves once, until ${formatInstant(invitation.expiresAt)}:

${invitation.link}

Whoever has the link can use it, so do not pass it on. If you expected no invitation, leave it unused.
`,
  };
}

/** The mail that carries a link to a new password; `expiresAt` is epoch milliseconds. */
export function resetMail({ to, link, expiresAt }: { to: string; link: string; expiresAt: number }): Mail {
  return {
    to,
    subject: "A new password for Backchannel",
    text: `Somebody, most likely you, asked for a new password for this address at Backchannel. Set it here; the link serves once, until ${formatInstant(expiresAt)}:

${link}

If you did not ask for it, leave the link unused: your password stays as it is.
`,
  };
}
