import { formatEdtf } from "@/lib/dates/format-edtf";
import { contactStatusLabels } from "@/lib/records/vocabularies";
import type { HeldInstead } from "@/lib/sequence/held-instead";
import type { TimelineContact } from "@/lib/timeline/timeline-event";
import { RecordLink } from "./record-link";

/** A contact that did not take place, with the contacts of the same parties that were held soon after. */
export interface NotHeldEntry {
  contact: TimelineContact;
  source: { publisher: string; url: string | null } | null;
  held: readonly HeldInstead[];
  hasMoreHeld: boolean;
}

/** What was planned, announced or rumoured and is not recorded as held; days alone, no cause. */
export function NotHeldTable({ rows }: { rows: readonly NotHeldEntry[] }) {
  return (
    <table className="record-table not-held-table">
      <caption className="visually-hidden">Contacts that are not recorded as held</caption>
      <thead>
        <tr>
          <th scope="col">Planned for</th>
          <th scope="col">What</th>
          <th scope="col">Made public</th>
          <th scope="col">Source</th>
          <th scope="col">Held by the same parties, 0 to 30 days after</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ contact, source, held, hasMoreHeld }) => (
          <tr key={contact.id}>
            <td className="day-cell">{formatEdtf(contact.date)}</td>
            <th scope="row">
              <a href={`/events/${contact.slug}`}>{contact.title}</a>
              <span className="not-held-status">
                {contactStatusLabels[contact.status]}
                {contact.place !== null && (
                  <>
                    , <RecordLink kind="place" record={contact.place} />
                  </>
                )}
              </span>
            </th>
            <td className="day-cell">
              <span className="cell-word">Made public: </span>
              {contact.madePublic === null ? "Not recorded" : formatEdtf(contact.madePublic.date)}
            </td>
            <td>
              <span className="cell-word">Source: </span>
              <SourceCell source={source} />
            </td>
            <td>
              <HeldList contact={contact} held={held} hasMore={hasMoreHeld} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceCell({ source }: { source: NotHeldEntry["source"] }) {
  if (source === null) return "Not recorded";
  if (source.url === null) return `${source.publisher}, link wanted`;
  return (
    <a href={source.url} rel="noopener nofollow">
      {source.publisher}
    </a>
  );
}

function HeldList({
  contact,
  held,
  hasMore,
}: {
  contact: TimelineContact;
  held: readonly HeldInstead[];
  hasMore: boolean;
}) {
  if (held.length === 0) {
    return (
      <span className="note">
        {contact.parties.length < 2 ? "Its parties are not recorded." : "None is recorded."}
      </span>
    );
  }
  return (
    <ul className="held-list">
      {held.map(({ contact: other, lag, hasSamePrincipals }) => (
        <li key={other.id}>
          <span className="held-lag">{afterWords(lag)}</span>{" "}
          <a href={`/events/${other.slug}`}>{other.title}</a>
          {hasSamePrincipals && <span className="note">, the same principals</span>}
        </li>
      ))}
      {hasMore && <li className="note">And more.</li>}
    </ul>
  );
}

function afterWords({ minDays, maxDays }: HeldInstead["lag"]): string {
  const from = Math.max(0, minDays);
  if (from === maxDays) {
    if (from === 0) return "The same day:";
    return from === 1 ? "1 day after:" : `${from} days after:`;
  }
  return `${from} to ${maxDays} days after:`;
}
