import { RecordLink } from "@/app/_components/records/record-link";
import type { ReactionDetail } from "@/lib/records/event-detail";
import { datedWords } from "./dated-words";
import { SourceMark } from "./source-mark";

/** Dated public statements by parties about the event. */
export function ReactionList({ reactions }: { reactions: readonly ReactionDetail[] }) {
  return (
    <ul className="reactions">
      {reactions.map((row) => (
        <li key={`${row.date}-${row.party.slug}-${row.summary}`}>
          <span className="day-cell">{datedWords(row.date, row.datePrinted)}</span>
          <strong>
            <RecordLink kind="party" record={row.party} />
          </strong>
          <span>
            {row.summary} <SourceMark number={row.sourceNumber} />
          </span>
        </li>
      ))}
    </ul>
  );
}
