import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/app/_components/desk/account-form";
import { minPasswordLength } from "@/app/_server/auth/auth";
import { getStore } from "@/app/_server/store";
import { hashInvitationToken } from "@/db/auth/invitation-token";
import { findInvitation } from "@/db/queries/instance/find-invitation";
import { userRoleLabels } from "@/lib/records/vocabularies";
import { welcome } from "../../_actions/account-actions";

/** The address is a secret until it is used: no other site gets to see it. */
export const metadata: Metadata = { title: "Welcome", referrer: "no-referrer" };

/** Where an invitation's link leads: it makes one user, once. */
export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(getStore(), hashInvitationToken(token));
  if (invitation === null || invitation.usedAt !== null || invitation.expiresAt <= Date.now()) {
    return <DeadLink reason={deadLinkReason(invitation)} />;
  }
  return (
    <>
      <h1>Welcome to the desk</h1>
      <p className="deck">
        This link makes one user with the role {userRoleLabels[invitation.role].toLowerCase()}. Choose how you
        sign in.
      </p>
      <AccountForm
        action={welcome}
        purpose="welcome"
        hidden={{ name: "token", value: token }}
        minPasswordLength={minPasswordLength}
        submitLabel="Make the user and sign in"
      />
    </>
  );
}

function deadLinkReason(invitation: { usedAt: number | null } | null): string {
  if (invitation === null) return "No invitation has this link. Check that it was copied whole.";
  if (invitation.usedAt !== null) return "This link was used already. It makes one user, once.";
  return "This link has expired. Links serve for seven days.";
}

function DeadLink({ reason }: { reason: string }) {
  return (
    <>
      <h1>This link does not serve any more</h1>
      <div className="prose">
        <p>{reason}</p>
        <p>
          Whoever has a user can <Link href="/sign-in">sign in</Link>. For a new link ask an administrator, or
          run <code>npm run admin-link</code> where the server runs.
        </p>
      </div>
    </>
  );
}
