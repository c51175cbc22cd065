import { changeHeading, revisedTypeWords } from "./change-words";
import type { RecordChange } from "./record-change";

/** A line of a list of changes: one, or several that say nothing but what happened, such as those of an import that was undone. */
export interface ChangeLine {
  /** The first of them. */
  change: RecordChange;
  count: number;
}

/** Changes as lines, in their order: neighbours of one data version of which no name is told are one line. */
export function changeLines(changes: readonly RecordChange[]): ChangeLine[] {
  const lines: ChangeLine[] = [];
  for (const change of changes) {
    const last = lines.at(-1);
    if (last !== undefined && sayTheSame(last.change, change)) last.count += 1;
    else lines.push({ change, count: 1 });
  }
  return lines;
}

function sayTheSame(one: RecordChange, other: RecordChange): boolean {
  return (
    one.record === null &&
    other.record === null &&
    one.dataVersion === other.dataVersion &&
    one.recordType === other.recordType &&
    one.kind === other.kind &&
    one.event?.type === other.event?.type &&
    one.reason === other.reason &&
    one.publicNote === other.publicNote
  );
}

/** "Place removed", "2,970 events withdrawn". */
export function changeLineHeading({ change, count }: ChangeLine): string {
  const heading = changeHeading(change);
  if (count === 1) return heading;
  const happened = heading.slice(heading.indexOf(" ") + 1);
  const type = change.event?.type;
  const what = type === undefined ? revisedTypeWords[change.recordType].toLowerCase() : `${type}s`;
  return `${count.toLocaleString("en-GB")} ${what} ${happened}`;
}
