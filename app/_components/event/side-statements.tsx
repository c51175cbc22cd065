import type { AcknowledgementDetail, ReadoutDetail } from "@/lib/records/event-detail";
import type { Named } from "@/lib/timeline/timeline-event";
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
export function SideStatements({
  parties,
  acknowledgements,
  readouts,
}: {
  parties: readonly Named[];
  acknowledgements: readonly AcknowledgementDetail[];
  readouts: readonly ReadoutDetail[];
}) {
  return (
    <div className="sides">
      {parties.map((party) => {
        const ownReadouts = readouts.filter((row) => row.party.slug === party.slug);
        const ownAcknowledgements = acknowledgements.filter((row) => row.party.slug === party.slug);
        return (
          <div className="side" key={party.slug}>
            <h3>{party.name}</h3>
            {ownAcknowledgements.map((row) => (
              <p className="side-acknowledgement" key={`${row.standing}-${row.date}-${row.sourceNumber}`}>
                {party.name} {acknowledgementWords[row.standing]}
                {inBrackets(datedWords(row.date, row.datePrinted))}. {row.note}{" "}
                <SourceMark number={row.sourceNumber} />
              </p>
            ))}
            {ownReadouts.map((row) => (
              <div key={`${row.date}-${row.summary}`}>
                <p className="side-readout">{row.summary}</p>
                <p className="note">
                  {datedWords(row.date, row.datePrinted, "Day not recorded")}, in summary{" "}
                  <SourceMark number={row.sourceNumber} />
                </p>
              </div>
            ))}
            {ownReadouts.length === 0 && <p className="side-none">No readout of its own is recorded.</p>}
          </div>
        );
      })}
    </div>
  );
}

function inBrackets(words: string): string {
  return words === "" ? "" : ` (${words})`;
}
