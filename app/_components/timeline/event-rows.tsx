"use client";

import { formatEdtf } from "@/lib/dates/format-edtf";
import type { SortableRow } from "@/lib/timeline/sort-rows";

/** One row: the event, the words of its cells, and its partners under the rule. */
export interface TableRow extends SortableRow {
  /** "sixth of 2025"; null where it is not numbered. */
  ordinal: string | null;
  coincidence: { words: string; isPartner: boolean };
}

/**
 * The rows of the table. They are a client component for the sake of weight alone: the page then carries the words of a row
 * once, and its event by reference to the one that the figure has, rather than two hundred rows of elements.
 */
export function EventRows({ rows }: { rows: readonly TableRow[] }) {
  return rows.map((row) => <EventRow key={row.event.id} row={row} />);
}

function EventRow({ row }: { row: TableRow }) {
  const { event, ordinal, coincidence } = row;
  return (
    <tr>
      <td className="day-cell">{formatEdtf(event.date)}</td>
      <th scope="row">
        <span className={`event-mark event-mark-${event.type}`} aria-hidden="true" />
        {/* A plain link: two hundred of the router's own would weigh more than the page. */}
        <a href={`/events/${event.slug}`}>{event.title}</a>
        {ordinal !== null && <span className="note">, {ordinal}</span>}
      </th>
      <td>{row.kindWords}</td>
      <td>{row.placeWords}</td>
      <td className={coincidence.isPartner ? "is-partner" : undefined}>{coincidence.words}</td>
      <td>{row.formWords}</td>
    </tr>
  );
}
