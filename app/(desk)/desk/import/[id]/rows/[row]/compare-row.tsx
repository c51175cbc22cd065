import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import type { RowView } from "@/app/_server/import/row-view";
import type { ListedRow } from "@/db/queries/imports/list-import-rows";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { decideRows } from "../../../../../_actions/import-actions";

/** What a row is like, side by side, and what is to be done about it. */
export function CompareRow({
  id,
  view,
  listed,
  like,
  isOpen,
}: {
  id: string;
  view: RowView;
  listed: ListedRow;
  /** The earlier row of the file that it is like. */
  like: RowView | null;
  isOpen: boolean;
}) {
  const { event, outcome } = listed;
  const { likeness } = outcome;
  const path = `/desk/import/${id}`;
  const other =
    event !== null && likeness?.eventId === event.id
      ? {
          name: "Stored event",
          title: event.title,
          date: formatEdtf(event.date),
          href: view.event?.href ?? null,
        }
      : like !== null
        ? {
            name: `Row ${like.rowNumber}`,
            title: like.title,
            date: like.dateRead,
            href: `${path}/rows/${like.rowNumber}`,
          }
        : null;
  return (
    <>
      {other !== null && (
        <section className="import-part" aria-labelledby="compare-heading">
          <h2 id="compare-heading">Compare</h2>
          <p>{likeness?.reason}</p>
          <TableScroll label="The row beside what it is like">
            <table className="import-table">
              <thead>
                <tr>
                  <th scope="col">
                    <span className="visually-hidden">Field</span>
                  </th>
                  <th scope="col">This row</th>
                  <th scope="col">
                    {other.href === null ? (
                      other.name
                    ) : (
                      <Link href={other.href} prefetch={false}>
                        {other.name}
                      </Link>
                    )}
                  </th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">Title</th>
                  <td>{view.title}</td>
                  <td>{other.title}</td>
                </tr>
                <tr>
                  <th scope="row">Date</th>
                  <td>{view.dateRead}</td>
                  <td>{other.date}</td>
                </tr>
              </tbody>
            </table>
          </TableScroll>
        </section>
      )}
      {isOpen && ["duplicate", "toConfirm", "ready"].includes(view.state) && (
        <form action={decideRows} className="desk-buttons import-buttons">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="row" value={view.rowNumber} />
          <input type="hidden" name="back" value={`${path}/rows/${view.rowNumber}`} />
          {view.state !== "ready" && (
            <button type="submit" name="decision" value="import">
              {view.state === "toConfirm" ? "Import it as it is read" : "Import it anyway"}
            </button>
          )}
          {view.canUpdate && (
            <button type="submit" name="decision" value="update">
              Update the existing event
            </button>
          )}
          <button type="submit" name="decision" value="leaveOut">
            Leave it out
          </button>
          {view.choice !== null && (
            <button type="submit" name="decision" value="none" className="button-quiet">
              Take back what was decided
            </button>
          )}
        </form>
      )}
    </>
  );
}
