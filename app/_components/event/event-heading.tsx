import Link from "next/link";
import type { ReactNode } from "react";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { EventDetail } from "@/lib/records/event-detail";
import { eventKindWords } from "@/lib/records/event-kind-words";
import { recordPath } from "@/lib/records/record-path";
import type { SeriesEntry } from "@/lib/sequence/number-series";
import type { RungContact } from "@/lib/sequence/numbered-contact";
import { describeOrdinal } from "@/lib/sequence/ordinal-words";

/** Where one is, what kind of event it is, its title, and its place in its series. */
export function EventHeading({
  event,
  number,
  neighbours,
  sentence,
  notice = null,
}: {
  event: EventDetail;
  number: { entry: SeriesEntry } | null;
  neighbours: { previous: RungContact | null; next: RungContact | null };
  sentence: string | null;
  /** What must be known of the record before it is read. */
  notice?: ReactNode;
}) {
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/" prefetch={false}>
          Timeline
        </Link>
        {event.type === "contact" && event.tracks[0] !== undefined && (
          <>
            {" / "}
            <Link href={recordPath("track", event.tracks[0].slug)} prefetch={false}>
              {event.tracks[0].name}
            </Link>
          </>
        )}
        {number !== null && ` / ${describeOrdinal(number.entry).inYear}`}
      </nav>
      <p className={`event-kind event-kind-${event.type}`}>
        <strong>{event.type === "contact" ? "Contact" : "Announcement"}</strong>, {eventKindWords(event)}
      </p>
      <h1>{event.title}</h1>
      {notice}
      {sentence !== null && <p className="deck">{sentence}</p>}
      {event.summary !== "" && <p className="event-summary">{event.summary}</p>}
      {number !== null && (
        <p className="event-neighbours">
          <span>
            Before it:{" "}
            {neighbours.previous === null ? (
              "none recorded"
            ) : (
              <Link href={`/events/${neighbours.previous.slug}`} prefetch={false}>
                {formatEdtf(neighbours.previous.date)}
              </Link>
            )}
          </span>
          <span>
            After it:{" "}
            {neighbours.next === null ? (
              "none recorded"
            ) : (
              <Link href={`/events/${neighbours.next.slug}`} prefetch={false}>
                {formatEdtf(neighbours.next.date)}
              </Link>
            )}
          </span>
        </p>
      )}
    </>
  );
}
