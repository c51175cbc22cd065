import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import type { OwnSession } from "@/db/queries/instance/list-own-sessions";
import { browserWords } from "@/lib/accounts/browser-words";
import { networkAddressWords } from "@/lib/accounts/network-address-words";
import { endSession, signOutEverywhere } from "../../_actions/profile-actions";

/** Where one is signed in. */
export function SessionSection({
  sessions,
  currentId,
}: {
  sessions: readonly OwnSession[];
  currentId: string;
}) {
  return (
    <section className="section" aria-labelledby="sessions">
      <h2 id="sessions">Sessions</h2>
      <TableScroll label="Where you are signed in">
        <table>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Network address</th>
              <th scope="col">Begun</th>
              <th scope="col">Last used</th>
              <th scope="col">
                <span className="visually-hidden">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  {browserWords(session.userAgent)}
                  {session.id === currentId && <span className="account-this"> (this one)</span>}
                </th>
                <td>{networkAddressWords(session.ipAddress)}</td>
                <td className="day-cell">{formatInstant(session.createdAt)}</td>
                <td className="day-cell">{formatInstant(session.lastUsedAt ?? session.createdAt)}</td>
                <td>
                  <form action={endSession}>
                    <input type="hidden" name="session" value={session.id} />
                    <button type="submit" className="button-quiet">
                      End
                      <span className="visually-hidden">
                        {" "}
                        {browserWords(session.userAgent)}, begun {formatInstant(session.createdAt)}
                      </span>
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <form action={signOutEverywhere} className="account-remove">
        <button type="submit">Sign out everywhere</button>
      </form>
    </section>
  );
}
