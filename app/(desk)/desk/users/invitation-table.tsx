import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import type { OpenInvitation } from "@/db/queries/instance/list-open-invitations";
import { userRoleLabels } from "@/lib/records/vocabularies";
import { withdraw } from "../../_actions/invitation-actions";

/** The invitations whose links still serve. */
export function InvitationTable({ invitations }: { invitations: readonly OpenInvitation[] }) {
  return (
    <TableScroll label="Open invitations">
      <table>
        <thead>
          <tr>
            <th scope="col">For whom</th>
            <th scope="col">Role</th>
            <th scope="col">Made by</th>
            <th scope="col">Made</th>
            <th scope="col">Serves until</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <td>
                {invitation.forWhom ?? (invitation.email === null ? "Not said" : "")}
                {invitation.email !== null && <span className="account-line">{invitation.email}</span>}
              </td>
              <td>{userRoleLabels[invitation.role]}</td>
              <td>{invitation.madeBy ?? "The server’s terminal"}</td>
              <td className="day-cell">{formatInstant(invitation.createdAt)}</td>
              <td className="day-cell">{formatInstant(invitation.expiresAt)}</td>
              <td>
                <form action={withdraw}>
                  <input type="hidden" name="id" value={invitation.id} />
                  <button type="submit" className="button-quiet">
                    Withdraw
                    <span className="visually-hidden">
                      {" "}
                      the invitation for {invitation.forWhom ?? invitation.email ?? "nobody named"}
                    </span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
