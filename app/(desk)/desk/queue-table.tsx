import Link from "next/link";
import type { QueueRow } from "@/app/_components/review/queue-row";
import { TableScroll } from "@/app/_components/table-scroll";
import { draftStateLabels, type EventState } from "@/lib/records/vocabularies";
import { KindMark } from "./kind-mark";

/** The drafts of one page, each a row that the keys of `QueueKeys` can move to. */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  return (
    <TableScroll label="Drafts in the queue">
      <table className="queue-table">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Record</th>
            <th scope="col">Day</th>
            <th scope="col">Standing</th>
            <th scope="col">Sources</th>
            <th scope="col">If published</th>
            <th scope="col">By</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-draft={row.id}>
              <td>
                <KindMark type={row.type} word={row.kind} />
              </td>
              <td className="queue-record">
                <Link href={`/desk/drafts/${row.id}`} prefetch={false} data-queue-link="">
                  {row.title}
                </Link>
                {row.changes !== null && <ChangedRecord changes={row.changes} />}
                {row.request !== null && <span className="note queue-request">{shortened(row.request)}</span>}
              </td>
              <td className="day-cell">{row.day}</td>
              <td className={row.state === "inReview" ? "queue-review" : undefined}>
                {draftStateLabels[row.state]}
              </td>
              <td className="queue-quiet">{row.sources}</td>
              <td className={row.change.isCoincidence ? "desk-coincidence queue-change" : "queue-quiet"}>
                {row.change.words}
              </td>
              <td className="queue-quiet">{row.author}</td>
              <td>
                <Link
                  href={`/desk/drafts/${row.id}${row.state === "inReview" ? "#review" : ""}`}
                  prefetch={false}
                >
                  {row.state === "inReview" ? "Review" : "Open"}
                  <span className="visually-hidden"> {row.title}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** A retracted record has its page still, one in the trash has none. */
function ChangedRecord({ changes: { slug, state } }: { changes: { slug: string; state: EventState } }) {
  if (state !== "published" && state !== "retracted") {
    return <span className="note queue-request">changes a record in the trash</span>;
  }
  return (
    <span className="note queue-request">
      changes{" "}
      <Link href={`/events/${slug}`} prefetch={false}>
        a {state} record
      </Link>
    </span>
  );
}

const maxRequestLength = 90;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= maxRequestLength ? line : `${line.slice(0, maxRequestLength).trimEnd()} …`;
}
