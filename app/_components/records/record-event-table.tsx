import { civilDayParts } from "@/lib/dates/civil-day";
import { formatEdtf } from "@/lib/dates/format-edtf";
import {
  announcementKindLabels,
  contactFormatLabels,
  contactStatusLabels,
  standingLabels,
} from "@/lib/records/vocabularies";
import { ordinalWord } from "@/lib/sequence/ordinal-words";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import type { TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";
import { RecordLink, RecordLinks } from "./record-link";

/** Contacts and announcements in the order in which they come; on a phone a list of lines. */
export function RecordEventTable({
  label,
  events,
  tracks,
  numbers,
}: {
  label: string;
  events: readonly TimelineEvent[];
  tracks: readonly TimelineTrack[];
  numbers: ReadonlyMap<string, FigureNumber>;
}) {
  return (
    <table className="record-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">What</th>
          <th scope="col">Track or kind</th>
          <th scope="col">Where</th>
          <th scope="col">Format or verification</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} tracks={tracks} number={numbers.get(event.id)} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({
  event,
  tracks,
  number,
}: {
  event: TimelineEvent;
  tracks: readonly TimelineTrack[];
  number: FigureNumber | undefined;
}) {
  return (
    <tr>
      <td className="day-cell">{formatEdtf(event.date)}</td>
      <th scope="row">
        <span className={`record-mark record-mark-${event.type}`} aria-hidden="true" />
        <a href={`/events/${event.slug}`}>{event.title}</a>
        {number !== undefined && number.label !== null && (
          <span className="note">, {numberWords(number.label, number.isSure, event)}</span>
        )}
      </th>
      <td>
        {event.type === "announcement" ? (
          announcementKindLabels[event.kind]
        ) : event.tracks.length === 0 ? (
          "No track"
        ) : (
          <RecordLinks kind="track" records={tracks.filter(({ slug }) => event.tracks.includes(slug))} />
        )}
      </td>
      <td>
        {event.type === "announcement" ? (
          <RecordLinks kind="place" records={event.places} />
        ) : (
          event.place !== null && <RecordLink kind="place" record={event.place} />
        )}
      </td>
      <td>{formWords(event)}</td>
    </tr>
  );
}

/** "sixth of 2025" in its series. */
function numberWords(label: number, isSure: boolean, { earliestDay }: TimelineEvent): string {
  const words = `${ordinalWord(label)} of ${civilDayParts(earliestDay).year}`;
  return isSure ? words : `${words}, not sure`;
}

function formWords(event: TimelineEvent): string {
  if (event.type === "announcement") return standingLabels[event.standing];
  if (event.status !== "held") return `${contactStatusLabels[event.status]}, not held`;
  return contactFormatLabels[event.format];
}
