import { type LeftAsIs, listTables, type MergedType } from "./change";
import { pathWords } from "./column-words";
import { cellWords, describeRow, listLabels, type RecordNames } from "./describe-row";

/** What one of a merged type is called. */
export const mergedTypeWords: Record<MergedType, string> = {
  event: "Event",
  person: "Person",
  place: "Place",
  party: "Party",
  topic: "Topic",
};

/** What was left as it stood when a merge was undone, in words: "Who took part: Steve Witkoff, for United States". */
export function leftWords({ table, row }: LeftAsIs, names: RecordNames): string {
  if (table === "drafts") return "A draft that was edited since";
  if (Object.keys(row).length === 0) return "A record that is gone by now";
  const list = listTables.find((known) => known === table);
  if (list !== undefined) return `${listLabels[list]}: ${describeRow(list, row, names)}`;
  return Object.entries(row)
    .flatMap(([column, value]) => {
      const words = cellWords(column, value, names);
      const label = pathWords[column];
      return words === "" || label === undefined ? [] : [`${label}: ${words}`];
    })
    .join("; ");
}
