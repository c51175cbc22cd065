import Link from "next/link";
import { formatDay, formatEdtf } from "@/lib/dates/format-edtf";
import type { NumberedContact, RungContact } from "@/lib/sequence/numbered-contact";

/** The contacts of the series in the year of this one, under one another, with the gaps between them. */
export function SeriesLadder({
  name,
  rungs,
  currentId,
}: {
  name: string;
  rungs: readonly NumberedContact[];
  currentId: string;
}) {
  return (
    <nav className="ladder" aria-label={`${name}, in order`}>
      <ol>
        {rungs.map(({ contact, entry }, index) => (
          <li key={contact.id}>
            {index > 0 && entry.gapDays !== null && (
              <span className="ladder-gap note">
                {entry.gapDays.min === entry.gapDays.max
                  ? entry.gapDays.min === 1
                    ? "1 day"
                    : `${entry.gapDays.min} days`
                  : `${entry.gapDays.min} to ${entry.gapDays.max} days`}
              </span>
            )}
            <span
              className={contact.id === currentId ? "ladder-disc is-current" : "ladder-disc"}
              aria-hidden="true"
            >
              {entry.inYear.n}
              {entry.inYear.isSure ? "" : "?"}
            </span>
            <span className="ladder-words">
              {contact.id === currentId ? (
                <strong aria-current="page">{shortDate(contact)}</strong>
              ) : (
                <Link href={`/events/${contact.slug}`} prefetch={false}>
                  {shortDate(contact)}
                </Link>
              )}{" "}
              {contact.place?.name}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** "11 Feb" for a known day, since the year is that of the whole list; a vague date in full. */
function shortDate(contact: RungContact): string {
  return contact.date === contact.earliestDay
    ? formatDay(contact.earliestDay, "short")
    : formatEdtf(contact.date);
}
