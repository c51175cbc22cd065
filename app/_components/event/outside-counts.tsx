import type { OutsideCountDetail } from "@/lib/records/event-detail";
import { SourceMark } from "./source-mark";

/** Numbers that others gave this contact, beside which the reader can hold the derived one. */
export function OutsideCounts({ counts }: { counts: readonly OutsideCountDetail[] }) {
  return (
    <ul className="line-list">
      {counts.map((row) => (
        <li key={`${row.countedBy}-${row.what}-${row.count}`}>
          <span>
            {row.count}: {row.what}
          </span>
          <span className="note">
            {row.countedBy} <SourceMark number={row.sourceNumber} />
          </span>
        </li>
      ))}
    </ul>
  );
}
