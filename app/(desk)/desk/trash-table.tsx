import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import type { TrashedEvent } from "@/db/queries/desk/list-trashed-events";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { restoreFromTrash } from "../_actions/trash-actions";
import { KindMark } from "./kind-mark";

/** What was taken off the public pages, each with the way back. */
export function TrashTable({ events }: { events: readonly TrashedEvent[] }) {
  return (
    <section className="section" aria-labelledby="trash">
      <h2 id="trash">Trash</h2>
      <TableScroll label="Records in the trash">
        <table>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Record</th>
              <th scope="col">Day</th>
              <th scope="col">Since</th>
              <th scope="col">
                <span className="visually-hidden">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id}>
                <td>
                  <KindMark type={event.type} />
                </td>
                <td>{event.title}</td>
                <td>{formatEdtf(event.date)}</td>
                <td>{formatInstant(event.updatedAt)}</td>
                <td>
                  <form action={restoreFromTrash}>
                    <input type="hidden" name="id" value={event.id} />
                    <input type="hidden" name="version" value={event.version} />
                    <button type="submit" className="button-quiet">
                      Restore<span className="visually-hidden"> {event.title}</span>
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
