import type { OutsideCountDetail } from "@/lib/records/event-detail";
import { type ComparedCount, CountVerdict } from "./count-verdict";
import { SourceMark } from "./source-mark";

/**
 * Numbers that others gave this contact, each beside our own. `compared` are the same counts in the same order, held against
 * the record.
 */
export function OutsideCounts({
  counts,
  compared,
}: {
  counts: readonly OutsideCountDetail[];
  compared: readonly ComparedCount[];
}) {
  return (
    <ul className="outside-counts">
      {counts.map((row, index) => {
        const own = compared[index];
        return (
          <li key={`${row.countedBy}-${row.what}-${row.count}`}>
            <span className="outside-count">{row.count}</span>
            <div>
              <p>
                {row.what}
                <span className="note">
                  , counted by {row.countedBy} <SourceMark number={row.sourceNumber} />
                </span>
              </p>
              {own !== undefined && <CountVerdict compared={own} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
