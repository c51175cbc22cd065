"use client";

import { formatEdtf } from "@/lib/dates/format-edtf";
import type { SortableRow } from "@/lib/timeline/sort-rows";
import type { Named } from "@/lib/timeline/timeline-event";
import { RecordLinks } from "./record-links";

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
export function EventRows({ rows, tracks }: { rows: readonly TableRow[]; tracks: readonly Named[] }) {
  return rows.map((row) => <EventRow key={row.event.id} row={row} tracks={tracks} />);
}

function EventRow({ row, tracks }: { row: TableRow; tracks: readonly Named[] }) {
  const { event, ordinal, coincidence } = row;
  const isOnTracks = event.type === "contact" && event.tracks.length > 0;
  return (
    <tr>
      <td className="day-cell">{formatEdtf(event.date)}</td>
      <th scope="row">
        <span className={`event-mark event-mark-${event.type}`} aria-hidden="true" />
        {/* A plain link: two hundred of the router's own would weigh more than the page. */}
        <a href={`/events/${event.slug}`}>{event.title}</a>
        {ordinal !== null && <span className="note">, {ordinal}</span>}
      </th>
      <td>
        {isOnTracks ? <RecordLinks kind="track" records={named(event.tracks, tracks)} /> : row.kindWords}
      </td>
      <td>
        <RecordLinks kind="place" records={placesOf(event)} />
      </td>
      <td className={coincidence.isPartner ? "is-partner" : undefined}>{coincidence.words}</td>
      <td>{row.formWords}</td>
    </tr>
  );
}

function named(slugs: readonly string[], tracks: readonly Named[]): Named[] {
  return slugs.map((slug) => tracks.find((track) => track.slug === slug) ?? { slug, name: slug });
}

function placesOf(event: TableRow["event"]): readonly Named[] {
  if (event.type === "announcement") return event.places;
  return event.place === null ? [] : [event.place];
}
