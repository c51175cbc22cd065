import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/app/_components/account/account-form";
import { deadInvitationReason } from "@/app/_server/auth/take-invitation";
import { getStore } from "@/app/_server/store";
import { hashLinkToken } from "@/db/auth/link-token";
import { findInvitation } from "@/db/queries/instance/find-invitation";
import { minPasswordLength } from "@/lib/accounts/account-fields";
import { userRoleLabels } from "@/lib/records/vocabularies";
import { welcome } from "../../_actions/account-actions";
import "@/app/styles/desk-account.css";

/**
 * The address is a secret until it is used: no other site gets to see any of it. With "no-referrer" a browser without script
 * would send the form with `Origin: null`, which Next refuses.
 */
export const metadata: Metadata = { title: "Welcome", referrer: "same-origin" };

/** Where an invitation's link leads: it makes one user, once. */
export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(getStore(), hashLinkToken(token));
  const reason = invitation === null ? "unknown" : deadInvitationReason(invitation, Date.now());
  if (invitation === null || reason !== null) return <DeadLink reason={deadWords[reason ?? "unknown"]} />;
  return (
    <>
      <h1>Welcome to the desk</h1>
      <p className="deck">
        This link makes one user with the role {userRoleLabels[invitation.role].toLowerCase()}. Choose how you
        sign in.
      </p>
      <AccountForm
        action={welcome}
        fields={[
          {
            name: "name",
            label: "Name",
            type: "text",
            autoComplete: "name",
            hint: "As it stands beside your changes in the public history.",
          },
          {
            name: "email",
            label: "E-mail",
            type: "email",
            autoComplete: "username",
            value: invitation.email ?? "",
          },
          {
            name: "password",
            label: "Password",
            type: "password",
            autoComplete: "new-password",
            hint: `At least ${minPasswordLength} characters.`,
          },
        ]}
        hidden={{ token }}
        submitLabel="Make the user and sign in"
        failTitle="You are not signed up yet"
        isPrimary
      />
    </>
  );
}

const deadWords = {
  unknown: "No invitation has this link. Check that it was copied whole.",
  used: "This link was used already. It makes one user, once.",
  withdrawn: "This invitation was withdrawn.",
  expired: "This link has expired.",
};

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
