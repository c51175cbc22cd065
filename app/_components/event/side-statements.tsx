import { RecordLink } from "@/app/_components/records/record-link";
import type { Side } from "@/lib/records/align-topics";
import { datedWords } from "./dated-words";
import { SourceMark } from "./source-mark";

const acknowledgementWords = {
  confirmed: "confirmed that it took place",
  denied: "denied that it took place",
  silent: "did not comment on it",
} as const;

/**
 * What each side said, side by side: whether it acknowledged the contact, and its readout in our words. A party that took
 * part and of which nothing is recorded stands there too, since an omission is evidence.
 */
export function SideStatements({ sides }: { sides: readonly Side[] }) {
  return (
    <div className="sides">
      {sides.map(({ party, tookPart, acknowledgements, readouts }) => (
        <div className="side" key={party.slug}>
          <h3>
            <RecordLink kind="party" record={party} />
          </h3>
          {acknowledgements.map((row) => (
            <p className="side-acknowledgement" key={`${row.standing}-${row.date}-${row.sourceNumber}`}>
              {party.name} {acknowledgementWords[row.standing]}
              {inBrackets(datedWords(row.date, row.datePrinted))}. {row.note}{" "}
              <SourceMark number={row.sourceNumber} />
            </p>
          ))}
          {readouts.map((row) => (
            <div key={`${row.date}-${row.summary}`}>
              <p className="side-readout">{row.summary}</p>
              <p className="note">
                {datedWords(row.date, row.datePrinted, "Day not recorded")}, in summary{" "}
                <SourceMark number={row.sourceNumber} />
              </p>
            </div>
          ))}
          {readouts.length === 0 && (
            <p className="side-none">{tookPart ? "" : "Took no part. "}No readout of its own is recorded.</p>
          )}
        </div>
      ))}
    </div>
  );
}

function inBrackets(words: string): string {
  return words === "" ? "" : ` (${words})`;
}
