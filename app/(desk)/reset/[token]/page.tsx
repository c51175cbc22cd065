import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/app/_components/account/account-form";
import { isOpenReset } from "@/app/_server/auth/set-new-password";
import { getStore } from "@/app/_server/store";
import { hashLinkToken } from "@/db/auth/link-token";
import { findPasswordReset } from "@/db/queries/instance/find-password-reset";
import { minPasswordLength } from "@/lib/accounts/account-fields";
import { resetByLink } from "../../_actions/reset-actions";
import "@/app/styles/desk-account.css";

/**
 * The address is a secret until it is used: no other site gets to see any of it. With "no-referrer" a browser without script
 * would send the form with `Origin: null`, which Next refuses.
 */
export const metadata: Metadata = { title: "New password", referrer: "same-origin" };

/** Where a link to a new password leads; it serves once. */
export default async function ResetLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reset = await findPasswordReset(getStore(), hashLinkToken(token));
  if (!isOpenReset(reset, Date.now())) {
    return (
      <>
        <h1>This link does not serve any more</h1>
        <div className="prose">
          <p>It was used already, has expired, or was replaced by a newer one. Links serve once.</p>
          <p>
            <Link href="/reset">Ask for another</Link>, or <Link href="/sign-in">sign in</Link>.
          </p>
        </div>
      </>
    );
  }
  return (
    <>
      <h1>New password</h1>
      <p className="deck">
        For {reset.email}. When it is set you are signed out everywhere, and sign in with it.
      </p>
      <AccountForm
        action={resetByLink}
        fields={[
          {
            name: "password",
            label: "New password",
            type: "password",
            autoComplete: "new-password",
            hint: `At least ${minPasswordLength} characters.`,
          },
        ]}
        hidden={{ token }}
        submitLabel="Set the password"
        failTitle="The password is not set"
        isPrimary
      />
    </>
  );
}
