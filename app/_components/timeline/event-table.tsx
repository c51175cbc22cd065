import Link from "next/link";
import { formatEdtf } from "@/lib/dates/format-edtf";
import {
  announcementKindLabels,
  contactFormatLabels,
  contactStatusLabels,
  standingLabels,
} from "@/lib/records/vocabularies";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

export type TableSort = "newest" | "oldest" | "title" | "kind" | "place";

/** One row: the event, the words of its ordinal, and its partners under the rule. */
export interface TableRow {
  event: TimelineEvent;
  /** Names of its tracks; empty for an announcement. */
  trackNames: readonly string[];
  ordinal: string | null;
  /** "1 day after Pokrovsk, Vovchansk"; null where it is in the rule but has no partner, or not in the rule. */
  coincidence: { words: string; isPartner: boolean };
}

/** The same events as the figure, as a sortable table; on a phone a list of lines. */
export function EventTable({
  rows,
  sort,
  sortHref,
  coincidenceHead,
}: {
  rows: readonly TableRow[];
  sort: TableSort;
  /** The address of the same view, sorted otherwise. */
  sortHref: (sort: TableSort) => string;
  coincidenceHead: string;
}) {
  const dateSort = sort === "newest" ? "oldest" : "newest";
  return (
    <table className="event-table">
      <caption className="visually-hidden">The events of the figure</caption>
      <thead>
        <tr>
          <SortableHead
            label="Date"
            href={sortHref(dateSort)}
            order={sort === "newest" ? "descending" : sort === "oldest" ? "ascending" : null}
          />
          <SortableHead label="What" href={sortHref("title")} order={sort === "title" ? "ascending" : null} />
          <SortableHead
            label="Track or kind"
            href={sortHref("kind")}
            order={sort === "kind" ? "ascending" : null}
          />
          <SortableHead
            label="Where"
            href={sortHref("place")}
            order={sort === "place" ? "ascending" : null}
          />
          <th scope="col">{coincidenceHead}</th>
          <th scope="col">Format or verification</th>
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
  label,
  href,
  order,
}: {
  label: string;
  href: string;
  order: "ascending" | "descending" | null;
}) {
  return (
    <th scope="col" aria-sort={order ?? undefined}>
      <Link href={href} prefetch={false} scroll={false}>
        {label}
        {order !== null && <span aria-hidden="true">{order === "ascending" ? " ↑" : " ↓"}</span>}
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
        {/* A plain link: two hundred prefetching ones would weigh more than the page. */}
        <a href={`/events/${event.slug}`}>{event.title}</a>
        {ordinal !== null && <span className="note">, {ordinal}</span>}
      </th>
      <td>{kindWords(row)}</td>
      <td>{placeWords(event)}</td>
      <td className={coincidence.isPartner ? "is-partner" : undefined}>{coincidence.words}</td>
      <td>{formWords(event)}</td>
    </tr>
  );
}

/** What stands under "Track or kind". */
export function kindWords({ event, trackNames }: TableRow): string {
  return event.type === "contact" ? trackNames.join(", ") || "No track" : announcementKindLabels[event.kind];
}

/** What stands under "Where". */
export function placeWords(event: TimelineEvent): string {
  if (event.type === "contact") return event.place?.name ?? "";
  return event.places.map((place) => place.name).join(", ");
}

function formWords(event: TimelineEvent): string {
  if (event.type === "announcement") return standingLabels[event.standing];
  if (event.status !== "held") return `${contactStatusLabels[event.status]}, not held`;
  return contactFormatLabels[event.format];
}
