import Link from "next/link";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { SortableRow } from "@/lib/timeline/sort-rows";
import type { TableSort, ViewState } from "@/lib/timeline/view-state";

/** One row: the event, the words of its cells, and its partners under the rule. */
export interface TableRow extends SortableRow {
  /** "sixth of 2025"; null where it is not numbered. */
  ordinal: string | null;
  coincidence: { words: string; isPartner: boolean };
}

const columns: readonly { by: TableSort; label: string }[] = [
  { by: "date", label: "Date" },
  { by: "title", label: "What" },
  { by: "track", label: "Track or kind" },
  { by: "place", label: "Where" },
];

/** The same events as the figure, as a sortable table; on a phone a list of lines. */
export function EventTable({
  rows,
  sort,
  sortHref,
  coincidenceHead,
}: {
  rows: readonly TableRow[];
  sort: ViewState["sort"];
  /** The address of the same view, sorted otherwise. */
  sortHref: (sort: ViewState["sort"]) => string;
  coincidenceHead: string;
}) {
  return (
    <table className="event-table">
      <caption className="visually-hidden">The events of the figure</caption>
      <thead>
        <tr>
          {columns.map(({ by, label }) => (
            <SortableHead key={by} by={by} label={label} sort={sort} sortHref={sortHref} />
          ))}
          <th scope="col">{coincidenceHead}</th>
          <SortableHead by="standing" label="Format or verification" sort={sort} sortHref={sortHref} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <EventRow key={row.event.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function SortableHead({
  by,
  label,
  sort,
  sortHref,
}: {
  by: TableSort;
  label: string;
  sort: ViewState["sort"];
  sortHref: (sort: ViewState["sort"]) => string;
}) {
  const isSorted = sort.by === by;
  // Dates begin with the latest; words with A. A second click turns the order round.
  const isDescending = isSorted ? !sort.isDescending : by === "date";
  const order = isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" aria-sort={order}>
      <Link href={sortHref({ by, isDescending })} prefetch={false} scroll={false}>
        {label}
        {isSorted && <span aria-hidden="true">{sort.isDescending ? " ↓" : " ↑"}</span>}
      </Link>
    </th>
  );
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
