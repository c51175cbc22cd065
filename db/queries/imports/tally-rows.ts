import type { ImportRowState } from "@/lib/records/import-state";
import type { ReadImport, RowTally } from "./read-import";

/** How many rows of an import go which way, as things stand. */
export interface ImportFigures {
  read: number;
  /** Become events, or bring stored ones up to date. */
  included: number;
  updating: number;
  /** Here already, or twice in the file, and not taken. */
  duplicate: number;
  /** Kept aside with a reason, waiting for a name or a look. */
  aside: number;
  leftOut: number;
  /** Became something already. */
  done: number;
  byState: Partial<Record<ImportRowState, number>>;
}

const doneStates: ImportRowState[] = ["staged", "imported", "updated", "kept", "removed"];

/** Adds up which way the rows of an import go. */
export function tallyRows({ stored, tally }: Pick<ReadImport, "stored" | "tally">): ImportFigures {
  const figures: ImportFigures = {
    ...{ read: stored.rowCount, included: 0, updating: 0, duplicate: 0, aside: 0, leftOut: 0, done: 0 },
    byState: {},
  };
  for (const row of tally) {
    figures.byState[row.state] = (figures.byState[row.state] ?? 0) + row.rows;
    figures[wayOf(row)] += row.rows;
    if (wayOf(row) === "updating") figures.included += row.rows;
  }
  return figures;
}

function wayOf({
  state,
  choice,
  canUpdate,
}: RowTally): "included" | "updating" | "duplicate" | "aside" | "leftOut" | "done" {
  if (doneStates.includes(state)) return "done";
  if (choice === "leaveOut") return "leftOut";
  if (state === "duplicate" && canUpdate && choice === "update") return "updating";
  if (state === "ready") return "included";
  if (choice === "import" && (state === "duplicate" || state === "toConfirm")) return "included";
  return state === "duplicate" ? "duplicate" : "aside";
}
