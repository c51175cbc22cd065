import { formatEdtf } from "@/lib/dates/format-edtf";
import { type NearestPartners, nearestPartners } from "@/lib/timeline/nearest-partners";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { EventLink } from "./pairs-table";

/** A list of events with a heading; long lists stop, and a link shows the rest. */
export function EventLines({
  id,
  heading,
  note,
  events,
  shown,
  allHref,
  others = [],
  seenFrom,
}: {
  id: string;
  heading: string;
  note?: string;
  events: readonly TimelineEvent[];
  /** How many of them to list. */
  shown: number;
  allHref: string;
  /** The other series, for what stands nearest; empty where nearness is not said. */
  others?: readonly TimelineEvent[];
  seenFrom?: "consequent" | "antecedent";
}) {
  return (
    <div id={id}>
      <h3>
        {heading} <span className="list-count">{events.length}</span>
      </h3>
      {note !== undefined && <p className="note">{note}</p>}
      {events.length === 0 ? (
        <p className="rule-none">None.</p>
      ) : (
        <ul className="event-lines">
          {events.slice(0, shown).map((event) => (
            <li key={event.id}>
              <span>
                <EventLink event={event} />, {formatEdtf(event.date)}
              </span>
              {seenFrom !== undefined && <NearestWords partners={nearestPartners(event, others, seenFrom)} />}
            </li>
          ))}
        </ul>
      )}
      {events.length > shown && (
        <p className="list-more">
          <a href={`${allHref}#${id}`}>Show all {events.length}</a>
        </p>
      )}
    </div>
  );
}

function NearestWords({ partners }: { partners: readonly NearestPartners[] }) {
  if (partners.length === 0) return null;
  return (
    <span className="note">{partners.map(({ words, event }) => `${words} ${event.title}`).join("; ")}</span>
  );
}
