import { dayBounds } from "@/lib/dates/edtf-date";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { GuideSection } from "./guide-section";
import { TermTable } from "./word-table";

/** Dates as they are typed; how each is read is computed by the forms' own reader. */
const examples = [
  "2 Dec 2025",
  "Nov 2025",
  "late Nov 2025",
  "about Nov 2025",
  "30 Nov – 1 Dec 2025",
  "some day from 21 to 23 Nov 2025",
  "1 Dec 2025?",
  "since 21 Nov 2025",
  "autumn 2025",
  "2 грудня 2025",
];

/** Stands for an open end, which is written in words anyway. */
const farDay = "9999-12-31";

/** How dates are written and read. */
export function DatesPart() {
  return (
    <GuideSection id="dates" title="Dates">
      <p>
        Write a date as the source knows it, in English, Ukrainian or Russian, in words or as EDTF. How it is
        read stands under the field at once. A numeric date whose day and month could be exchanged is asked
        about, never guessed.
      </p>
      <TermTable
        caption="As typed, as read, as stored"
        heads={["Typed", "Read as", "Stored", "Can mean"]}
        rows={examples.map(exampleRow)}
      />
      <ul>
        <li>
          <b>Never more exact than the source.</b> “Last week” in a report of Tuesday, 2 December is “some day
          from 24 to 30 Nov 2025”, not 28 November. Vague dates fade out on the timeline, and their
          coincidences are possible, not certain.
        </li>
        <li>
          <b>A range lasts; a choice does not.</b> “30 Nov – 1 Dec” took both days. “Some day from 30 Nov to 1
          Dec” took one of them.
        </li>
        <li>
          <b>“About” widens by one unit on each side;</b> “?” says that the date itself is doubted, and makes
          no certain pair.
        </li>
        <li>
          <b>The civil day is that of the place.</b> A call at 23:30 in Moscow is of that day, though it was
          afternoon in Washington. A contact counts by the zone of its place; a call by the zone that the
          source states, else by that of the first-named principal’s capital; a claim by that of the party
          which made it, not of the place it is about. The form says which was taken; write another zone where
          that is wrong.
        </li>
        <li>
          <b>Keep what was printed.</b> Where the source’s words differ from the date as read (“Wednesday
          night”), put them into “As printed in the source”.
        </li>
      </ul>
    </GuideSection>
  );
}

function exampleRow(typed: string): string[] {
  const read = readDateEntry(typed);
  if (read.status !== "read") return [typed, read.message, "", ""];
  const { edtf, reading } = read;
  if (edtf.endsWith("/..")) return [typed, reading, edtf, "still going on"];
  const { earliestDay, latestDay } = dayBounds(edtf, farDay);
  return [typed, reading, edtf, formatDayRange(earliestDay, latestDay)];
}
