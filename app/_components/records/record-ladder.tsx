import Link from "next/link";
import { formatDay, formatEdtf } from "@/lib/dates/format-edtf";
import type { SeriesEntry } from "@/lib/sequence/number-series";
import type { NumberedContact, RungContact } from "@/lib/sequence/numbered-contact";
import { describeOrdinal } from "@/lib/sequence/ordinal-words";

/** The numbered contacts of a series, a ladder a year, with the gaps in days between them. */
export function RecordLadder({ name, rungs }: { name: string; rungs: readonly NumberedContact[] }) {
  const years = [...new Set(rungs.map(({ entry }) => entry.inYear.year))];
  return (
    <div className="ladders">
      {years.map((year) => (
        <section key={year} className="ladder" aria-label={`${name}, ${year}`}>
          <h4>{year}</h4>
          <ol>
            {rungs
              .filter(({ entry }) => entry.inYear.year === year)
              .map(({ contact, entry }) => (
                <li key={contact.id}>
                  {entry.gapDays !== null && (
                    <span className="ladder-gap note">{gapWords(entry.gapDays)}</span>
                  )}
                  <span className="ladder-disc" aria-hidden="true">
                    {entry.inYear.n}
                    {entry.inYear.isSure ? "" : "?"}
                  </span>
                  <span className="ladder-words">
                    <span className="visually-hidden">{describeOrdinal(entry).inYear}: </span>
                    <Link href={`/events/${contact.slug}`} prefetch={false}>
                      {dayWords(contact)}
                    </Link>
                    {contact.place !== null && ` ${contact.place.name}`}
                    {entry.overall.n !== entry.inYear.n && (
                      <span className="note">, {describeOrdinal(entry).overall}</span>
                    )}
                  </span>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function gapWords({ min, max }: NonNullable<SeriesEntry["gapDays"]>): string {
  if (min !== max) return `${min} to ${max} days`;
  if (min === 0) return "same day";
  return min === 1 ? "1 day" : `${min} days`;
}

/** "11 Feb" for a known day, since the year stands above; a vague date in full. */
function dayWords(contact: RungContact): string {
  return contact.date === contact.earliestDay
    ? formatDay(contact.earliestDay, "short")
    : formatEdtf(contact.date);
}
