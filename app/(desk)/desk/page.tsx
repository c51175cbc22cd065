import type { Metadata } from "next";
import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listChangedEvents } from "@/db/queries/desk/list-changed-events";
import { listDrafts } from "@/db/queries/desk/list-drafts";
import { listTrashedEvents } from "@/db/queries/desk/list-trashed-events";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { canPublish } from "@/lib/records/user";
import { userRoleLabels } from "@/lib/records/vocabularies";
import { signOut } from "../_actions/account-actions";
import { DraftTable } from "./draft-table";
import { KindMark } from "./kind-mark";
import { TrashTable } from "./trash-table";

export const metadata: Metadata = { title: "Desk" };

const recentCount = 30;

/** What came of a form on this page or of one that led here. */
const notices = new Map([
  ["trashed", "The record is in the trash and on no public page. It can be restored below."],
  ["restored", "The record is published again."],
  ["changed", "Nothing was done: the record was changed meanwhile. Look at what is new, then try again."],
  [
    "draftChanged",
    "Nothing was discarded: the draft was saved meanwhile. Look at what is new, then try again.",
  ],
]);

/** The desk: what is not finished, what was published last and, for editors, what is in the trash. */
export default async function DeskPage({
  searchParams,
}: {
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const actor = await requireActor("researcher");
  const { notice } = await searchParams;
  const noticeWords = typeof notice === "string" ? notices.get(notice) : undefined;
  const store = getStore();
  const drafts = await listDrafts(store, actor);
  const recent = await listChangedEvents(store, recentCount);
  const trashed = canPublish(actor.role) ? await listTrashedEvents(store, actor) : [];
  return (
    <>
      <div className="desk-title">
        <h1>Desk</h1>
        <div className="desk-buttons">
          <Link href="/desk/contacts/new" className="button button-primary">
            Log a contact
          </Link>
          <Link href="/desk/announcements/new" className="button">
            Log an announcement
          </Link>
        </div>
      </div>
      {noticeWords !== undefined && (
        <p className="message-note" role="status">
          {noticeWords}
        </p>
      )}
      <form action={signOut} className="desk-signed-in" id="account">
        <span>
          Signed in as {actor.name}, {userRoleLabels[actor.role].toLowerCase()}.
        </span>
        <button type="submit" className="button-quiet">
          Sign out
        </button>
      </form>
      <section className="section" aria-labelledby="drafts">
        <h2 id="drafts">{canPublish(actor.role) ? "Drafts" : "Your drafts"}</h2>
        {drafts.length === 0 ? (
          <p className="desk-empty">
            No drafts. What you save as a draft in a form stands here until it is published.
          </p>
        ) : (
          <DraftTable drafts={drafts} />
        )}
      </section>
      <section className="section" aria-labelledby="published">
        <h2 id="published">Published last</h2>
        {recent.length === 0 ? (
          <p className="desk-empty">Nothing is published yet. Log a contact or an announcement to begin.</p>
        ) : (
          <TableScroll label="Records published last">
            <table>
              <thead>
                <tr>
                  <th scope="col">Kind</th>
                  <th scope="col">Record</th>
                  <th scope="col">Day</th>
                  <th scope="col">Version</th>
                  <th scope="col">Changed</th>
                  <th scope="col">
                    <span className="visually-hidden">Action</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {recent.map((event) => (
                  <tr key={event.id}>
                    <td>
                      <KindMark type={event.type} />
                    </td>
                    <td>
                      <Link href={`/events/${event.slug}`} prefetch={false}>
                        {event.title}
                      </Link>
                    </td>
                    <td>{formatEdtf(event.date)}</td>
                    <td>{event.version}</td>
                    <td>{formatInstant(event.updatedAt)}</td>
                    <td>
                      <Link href={`/desk/${event.type}s/${event.id}`} prefetch={false}>
                        Change<span className="visually-hidden"> {event.title}</span>
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </section>
      {trashed.length > 0 && <TrashTable events={trashed} />}
    </>
  );
}
