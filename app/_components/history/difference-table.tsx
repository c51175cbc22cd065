import { TableScroll } from "@/app/_components/table-scroll";
import type { FieldDifference } from "@/lib/records/history/compare-snapshots";
import { EntryRows } from "./entry-rows";
import { WordDifference } from "./word-difference";

/** What the two versions are called over their columns. */
export interface ComparedNames {
  before: string;
  after: string;
}

/** What differs between two versions, the earlier text and the later one side by side; under one another on a phone. */
export function DifferenceTable({
  differences,
  names,
  label,
}: {
  differences: readonly FieldDifference[];
  names: ComparedNames;
  /** What the table holds, for who cannot see what stands above it. */
  label: string;
}) {
  if (differences.length === 0) return <p className="note">Nothing that is shown differs.</p>;
  return (
    <TableScroll label={label}>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
          </tr>
        </thead>
        {differences.map((difference) => (
          <tbody key={difference.name}>
            {difference.shape === "list" ? (
              <EntryRows label={difference.label} difference={difference} names={names} />
            ) : (
              <tr>
                <th scope="row">{difference.label}</th>
                {(["before", "after"] as const).map((side) => (
                  <td key={side}>
                    <span className="difference-side">{names[side]}</span>
                    <WordDifference before={difference.before} after={difference.after} side={side} />
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </TableScroll>
  );
}
