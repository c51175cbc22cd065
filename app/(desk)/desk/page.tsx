import type { Metadata } from "next";
import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { requireActor } from "@/app/_server/session";
import { getStore } from "@/app/_server/store";
import { listChangedEvents } from "@/db/queries/list-changed-events";
import { type DraftSummary, listDrafts } from "@/db/queries/list-drafts";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { timeAgo } from "@/lib/dates/time-ago";
import { canPublish } from "@/lib/records/user";
import { type EventType, userRoleLabels } from "@/lib/records/vocabularies";
import { signOut } from "../_actions/account-actions";
import { discard } from "../_actions/draft-actions";

export const metadata: Metadata = { title: "Desk" };

const recentCount = 30;
const typeWords: Record<EventType, string> = { contact: "Contact", announcement: "Announcement" };

/** The desk: what is not finished, and what was published last. */
export default async function DeskPage() {
  const actor = await requireActor("researcher");
  const store = getStore();
  const drafts = await listDrafts(store, actor);
  const recent = await listChangedEvents(store, recentCount);
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
          <div className="table-scroll">
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
          </div>
        )}
      </section>
    </>
  );
}

function DraftTable({ drafts }: { drafts: readonly DraftSummary[] }) {
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Draft</th>
            <th scope="col">Of</th>
            <th scope="col">By</th>
            <th scope="col">Saved</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <td>
                <KindMark type={draft.type} />
              </td>
              <td>
                <Link href={`/desk/drafts/${draft.id}`} prefetch={false}>
                  {draft.title || "Without a title yet"}
                </Link>
              </td>
              <td>
                {draft.eventSlug === null ? (
                  "a new record"
                ) : (
                  <Link href={`/events/${draft.eventSlug}`} prefetch={false}>
                    a published record
                  </Link>
                )}
              </td>
              <td>{draft.createdBy.name}</td>
              <td>
                <time
                  dateTime={new Date(draft.updatedAt).toISOString()}
                  title={formatInstant(draft.updatedAt)}
                >
                  {timeAgo(draft.updatedAt, Date.now())}
                </time>
              </td>
              <td>
                <details className="desk-more">
                  <summary>
                    Discard
                    <span className="visually-hidden"> {draft.title || "the draft without a title"}</span>
                  </summary>
                  <form action={discard}>
                    <input type="hidden" name="id" value={draft.id} />
                    <button type="submit">Discard for good</button>
                  </form>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KindMark({ type }: { type: EventType }) {
  return (
    <span className="desk-kind">
      <span className={type === "contact" ? "desk-dot" : "desk-box"} aria-hidden="true" />
      {typeWords[type]}
    </span>
  );
}
