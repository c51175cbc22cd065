import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { SupportedEvent } from "@/lib/records/source-detail";
import { type EventState, supportedFieldLabels } from "@/lib/records/vocabularies";

/** What is said beside an event that readers do not find as any other. */
const stateWords: Record<EventState, string> = {
  published: "",
  retracted: " (retracted)",
  trashed: " (in the trash)",
  staged: " (not published yet)",
};

/** The events that a source supports, and what of each. One that is on no public page has no link. */
export function SupportedEvents({ events }: { events: readonly SupportedEvent[] }) {
  return (
    <TableScroll label="Events that it supports">
      <table className="source-events">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Event</th>
            <th scope="col">What it supports</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td className="day-cell">{formatEdtf(event.date)}</td>
              <th scope="row">
                <span className={`record-mark record-mark-${event.type}`} aria-hidden="true" />
                {event.state === "trashed" || event.state === "staged" ? (
                  event.title
                ) : (
                  <Link href={`/events/${event.slug}#sources`} prefetch={false}>
                    {event.title}
                  </Link>
                )}
                {stateWords[event.state]}
              </th>
              <td>
                {event.supports.length === 0
                  ? "No field named"
                  : event.supports.map((field) => supportedFieldLabels[field]).join("; ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
