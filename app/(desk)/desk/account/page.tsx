import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AccountForm } from "@/app/_components/account/account-form";
import { requireSession } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { findAccount } from "@/db/queries/instance/find-account";
import { listOwnSessions } from "@/db/queries/instance/list-own-sessions";
import { minPasswordLength } from "@/lib/accounts/account-fields";
import { canPublish } from "@/lib/records/user";
import { userRoleLabels } from "@/lib/records/vocabularies";
import { signOut } from "../../_actions/account-actions";
import { changeName, changePassword } from "../../_actions/profile-actions";
import { PasskeySection } from "./passkey-section";
import { SessionSection } from "./session-section";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "Your account" };

/** What came of a form on this page. */
const notices = new Map([
  ["sessionEnded", "The session has ended: that browser is signed out."],
  ["passkeyRemoved", "The passkey is removed. The device may still offer it; it opens nothing here."],
]);

/** One's own account: how one signs in, and where one is signed in. */
export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const { actor, sessionId } = await requireSession("/desk/account");
  const { notice } = await searchParams;
  const noticeWords = typeof notice === "string" ? notices.get(notice) : undefined;
  const store = getStore();
  const account = await findAccount(store, actor.id);
  if (account === null) notFound();
  const sessions = await listOwnSessions(store, { actor, now: Date.now() });
  return (
    <>
      <div className="desk-title">
        <h1>Your account</h1>
        <form action={signOut}>
          <button type="submit">Sign out</button>
        </form>
      </div>
      <p className="desk-signed-in">
        {account.name}, {userRoleLabels[actor.role].toLowerCase()}. Signed in as {account.email}.
      </p>
      {noticeWords !== undefined && (
        <p className="message-note account-notice" role="status">
          {noticeWords}
        </p>
      )}
      <div className="account-pair">
        <section className="section" aria-labelledby="name">
          <h2 id="name">Name</h2>
          <AccountForm
            action={changeName}
            fields={[
              {
                name: "name",
                label: "Name",
                type: "text",
                autoComplete: "name",
                value: account.name,
                hint: "As it stands beside your changes in the public history.",
              },
            ]}
            submitLabel="Change the name"
            failTitle="The name is not changed"
          />
        </section>
        <section className="section" aria-labelledby="password">
          <h2 id="password">Password</h2>
          <AccountForm
            action={changePassword}
            fields={[
              {
                name: "present",
                label: "Present password",
                type: "password",
                autoComplete: "current-password",
              },
              {
                name: "password",
                label: "New password",
                type: "password",
                autoComplete: "new-password",
                hint: `At least ${minPasswordLength} characters.`,
              },
              { name: "others", label: "End my other sessions", type: "checkbox", value: "on" },
            ]}
            submitLabel="Change the password"
            failTitle="The password is not changed"
          />
        </section>
      </div>
      <div className="account-pair">
        <section className="section" aria-labelledby="second-step">
          <h2 id="second-step">Second step</h2>
          <p className="account-words">
            {account.hasSecondStep
              ? "On: after the password you are asked for a code of your authenticator app."
              : "Off: the password alone signs you in."}
          </p>
          <p>
            <Link href="/desk/account/two-factor" className="button">
              {account.hasSecondStep ? "Backup codes, or turn it off" : "Set it up"}
            </Link>
          </p>
        </section>
        <PasskeySection passkeys={account.passkeys} />
      </div>
      <SessionSection sessions={sessions} currentId={sessionId} />
      {canPublish(actor.role) && (
        <section className="section" aria-labelledby="programs">
          <h2 id="programs">Programs</h2>
          <p className="account-words">
            A program that has a token of yours publishes and changes events in your name.{" "}
            <Link href="/desk/tokens">API tokens</Link>
          </p>
        </section>
      )}
    </>
  );
}
