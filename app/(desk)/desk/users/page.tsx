import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/app/_components/account/account-form";
import { TableScroll } from "@/app/_components/table-scroll";
import { requireActor } from "@/app/_server/auth/session";
import { readEnvironment } from "@/app/_server/environment";
import { getStore } from "@/app/_server/store";
import { listAccounts } from "@/db/queries/instance/list-accounts";
import { listOpenInvitations } from "@/db/queries/instance/list-open-invitations";
import { userRoleLabels, userRoles } from "@/lib/records/vocabularies";
import { invite } from "../../_actions/invitation-actions";
import { InvitationTable } from "./invitation-table";
import { secondStepWords, signedInWords } from "./user-words";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "Users" };

/** What came of a form on this page. */
const notices = new Map([
  ["withdrawn", "The invitation is withdrawn: its link serves no more."],
  ["invitationGone", "Nothing was withdrawn: the invitation was used or withdrawn meanwhile."],
]);

/** Who can sign in, and who is invited. */
export default async function UsersPage({
  searchParams,
}: {
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const actor = await requireActor("admin", "/desk/users");
  const { notice } = await searchParams;
  const noticeWords = typeof notice === "string" ? notices.get(notice) : undefined;
  const store = getStore();
  const now = Date.now();
  const accounts = await listAccounts(store, { actor, now });
  const invitations = await listOpenInvitations(store, { actor, now });
  const sendsMail = readEnvironment().mail !== null;
  return (
    <>
      <h1>Users</h1>
      {noticeWords !== undefined && (
        <p className="message-note account-notice" role="status">
          {noticeWords}
        </p>
      )}
      <section className="section" aria-labelledby="users">
        <h2 id="users">Who can sign in</h2>
        <TableScroll label="Users">
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">E-mail</th>
                <th scope="col">Role</th>
                <th scope="col">Second step</th>
                <th scope="col">Last signed in</th>
                <th scope="col" className="numeric">
                  Sessions
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <tr key={account.id}>
                  <th scope="row">
                    <Link href={`/desk/users/${account.id}`} prefetch={false}>
                      {account.name}
                    </Link>
                    {account.suspendedAt !== null && <span className="account-this"> (suspended)</span>}
                  </th>
                  <td>{account.email}</td>
                  <td>{userRoleLabels[account.role]}</td>
                  <td>{secondStepWords(account)}</td>
                  <td className="day-cell">{signedInWords(account)}</td>
                  <td className="numeric">{account.sessions}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </section>
      <section className="section" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <p className="account-words">
          The link makes one user, once. It is shown here when it is made and kept nowhere
          {sendsMail ? "; with an address it is mailed, too." : "."}
        </p>
        <AccountForm
          action={invite}
          fields={[
            {
              name: "role",
              label: "Role",
              type: "select",
              value: "researcher",
              options: userRoles.map((role) => ({ value: role, label: userRoleLabels[role] })),
              hint: "Researchers write drafts, editors publish, administrators look after users.",
            },
            { name: "forWhom", label: "For whom", type: "text", hint: "A note for the list below." },
            {
              name: "email",
              label: "E-mail (optional)",
              type: "email",
              hint: sendsMail
                ? "The link is mailed to it."
                : "Filled in for them when they open the link. This site sends no mail.",
            },
            {
              name: "days",
              label: "Serves for",
              type: "select",
              value: "7",
              options: [
                { value: "1", label: "1 day" },
                { value: "7", label: "7 days" },
                { value: "30", label: "30 days" },
              ],
            },
          ]}
          submitLabel="Make an invitation"
          failTitle="No invitation was made"
          isPrimary
        />
      </section>
      <section className="section" aria-labelledby="invitations">
        <h2 id="invitations">Open invitations</h2>
        {invitations.length === 0 ? (
          <p className="account-words">
            None. An invitation stands here until it is used, withdrawn or over.
          </p>
        ) : (
          <InvitationTable invitations={invitations} />
        )}
      </section>
    </>
  );
}
