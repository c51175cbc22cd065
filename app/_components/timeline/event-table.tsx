import Link from "next/link";
import type { Named } from "@/lib/timeline/timeline-event";
import type { TableSort, ViewState } from "@/lib/timeline/view-state";
import { EventRows, type TableRow } from "./event-rows";

const columns: readonly { by: TableSort; label: string }[] = [
  { by: "date", label: "Date" },
  { by: "title", label: "What" },
  { by: "track", label: "Track or kind" },
  { by: "place", label: "Where" },
];

/** The same events as the figure, as a sortable table; on a phone a list of lines. */
export function EventTable({
  rows,
  tracks,
  sort,
  sortHref,
  coincidenceHead,
}: {
  rows: readonly TableRow[];
  tracks: readonly Named[];
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
        <EventRows rows={rows} tracks={tracks} />
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
