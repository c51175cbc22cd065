import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AccountForm } from "@/app/_components/account/account-form";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listAccounts } from "@/db/queries/instance/list-accounts";
import { userRoleLabels, userRoles } from "@/lib/records/vocabularies";
import {
  changeRole,
  endSessionsOf,
  makeUserResetLink,
  readmit,
  suspend,
  turnOffSecondStep,
} from "../../../_actions/user-actions";
import { secondStepWords, signedInWords } from "../user-words";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "User" };

/** One user, and what an administrator can do for or about them. */
export default async function UserPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const { id } = await params;
  const { notice } = await searchParams;
  const actor = await requireActor("admin", `/desk/users/${id}`);
  const [account] = await listAccounts(getStore(), { actor, now: Date.now(), id });
  if (account === undefined) notFound();
  const isSuspended = account.suspendedAt !== null;
  const hidden = { user: account.id };
  const facts: readonly (readonly [string, string])[] = [
    ["E-mail", account.email],
    ["Second step", secondStepWords(account)],
    ["Last signed in", signedInWords(account)],
    ["Sessions", String(account.sessions)],
    ["User since", formatInstant(account.createdAt)],
    ...(account.suspendedAt === null ? [] : ([["Suspended", formatInstant(account.suspendedAt)]] as const)),
  ];
  return (
    <>
      <p className="kicker">
        <Link href="/desk/users">Users</Link>
      </p>
      <h1>{account.name}</h1>
      {notice === "secondStepOff" && (
        <p className="message-note account-notice" role="status">
          Their second step is off, and their sessions have ended.
        </p>
      )}
      <dl className="account-facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <section className="section" aria-labelledby="role">
        <h2 id="role">Role</h2>
        <AccountForm
          action={changeRole}
          fields={[
            {
              name: "role",
              label: "Role",
              type: "select",
              value: account.role,
              options: userRoles.map((role) => ({ value: role, label: userRoleLabels[role] })),
              hint: "A lower role ends their sessions. Readers have no desk.",
            },
          ]}
          hidden={hidden}
          submitLabel="Change the role"
          failTitle="The role is not changed"
        />
      </section>
      <section className="section" aria-labelledby="sign-in">
        <h2 id="sign-in">Signing in</h2>
        <div className="account-deeds">
          {!isSuspended && (
            <AccountForm
              action={makeUserResetLink}
              hidden={hidden}
              submitLabel="Make a link to a new password"
              failTitle="No link was made"
            />
          )}
          <AccountForm
            action={endSessionsOf}
            hidden={hidden}
            submitLabel="End all their sessions"
            failTitle="No session was ended"
          />
          {account.hasSecondStep && (
            <AccountForm
              action={turnOffSecondStep}
              hidden={hidden}
              submitLabel="Turn their second step off"
              failTitle="The second step is still on"
            >
              <span className="note">For somebody who lost their device and their backup codes.</span>
            </AccountForm>
          )}
        </div>
      </section>
      <section className="section" aria-labelledby="suspension">
        <h2 id="suspension">Suspension</h2>
        <p className="account-words">
          {isSuspended
            ? "They cannot sign in. Their name stays beside what they did."
            : "A suspended user cannot sign in, and every session of theirs ends. Their name stays beside what they did."}
        </p>
        {/* One form for both, so that what was done stays in sight when the page learns of it. */}
        <AccountForm
          action={isSuspended ? readmit : suspend}
          hidden={hidden}
          submitLabel={isSuspended ? "Readmit" : "Suspend"}
          failTitle="Nothing was changed"
        />
      </section>
    </>
  );
}
