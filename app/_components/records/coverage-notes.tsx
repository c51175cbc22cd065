import { formatDayRange } from "@/lib/dates/format-edtf";

interface CoverageRow {
  name: string;
  from: string;
  to: string;
  isComplete: boolean;
  reason: string;
}

/** What is declared complete that concerns the record, and what is a selection. */
export function CoverageNotes({ coverage }: { coverage: readonly CoverageRow[] }) {
  return (
    <div className="coverage-notes">
      {coverage.map(({ name, from, to, isComplete, reason }) => (
        <div key={name}>
          <h3>
            {name}: {isComplete ? "declared complete" : "a selection"}, {formatDayRange(from, to)}
          </h3>
          {reason !== "" && <p className="prose">{reason}</p>}
        </div>
      ))}
      <p className="note">
        {coverage.length === 0
          ? "Nothing is declared complete for it: what is recorded here is a selection, and its counts are no more than that."
          : "Whatever lies outside these declarations is a selection."}
      </p>
    </div>
  );
}
