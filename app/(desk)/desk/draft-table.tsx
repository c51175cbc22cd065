import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import type { DraftSummary } from "@/db/queries/desk/select-drafts";
import { timeAgo } from "@/lib/dates/time-ago";
import type { EventState } from "@/lib/records/vocabularies";
import { discard } from "../_actions/draft-actions";
import { KindMark } from "./kind-mark";

/** Drafts with what they are of and the way to discard them. */
export function DraftTable({ drafts }: { drafts: readonly DraftSummary[] }) {
  return (
    <TableScroll label="Drafts">
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
                <DraftedRecord slug={draft.eventSlug} state={draft.eventState} />
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
                    <input type="hidden" name="version" value={draft.version} />
                    <button type="submit">Discard for good</button>
                  </form>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** What a draft changes; a record in the trash has no page to lead to. */
function DraftedRecord({ slug, state }: { slug: string | null; state: EventState | null }) {
  if (slug === null) return "a new record";
  if (state === "trashed") return "a record in the trash";
  return (
    <Link href={`/events/${slug}`} prefetch={false}>
      a published record
    </Link>
  );
}
