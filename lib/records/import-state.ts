/** How far an import is. The states in which a job goes on are in `workingImportStates`. */
export const importStates = [
  "reading",
  "mapping",
  "checking",
  "review",
  "staging",
  "staged",
  "finishing",
  "imported",
  "undoing",
  "undone",
  "discarding",
] as const;
export type ImportState = (typeof importStates)[number];
export const importStateLabels: Record<ImportState, string> = {
  reading: "Being read",
  mapping: "Columns to be matched",
  checking: "Rows being looked through",
  review: "Ready to be looked through",
  staging: "Being prepared",
  staged: "Prepared, not visible yet",
  finishing: "Imported, last steps under way",
  imported: "Imported",
  undoing: "Being undone",
  undone: "Undone",
  discarding: "Being discarded",
};

/**
 * The parts of a job, in the order in which each state goes through those that it has: what an earlier look left is cleared, records
 * are added, rows are done, events are told apart, hidden and removed, updates are made or taken back, records that nothing names
 * are removed, and what is left over is tidied up.
 */
export const importPhases = [
  "clear",
  "records",
  "rows",
  "prepare",
  "remove",
  "updates",
  "unused",
  "tidy",
] as const;
export type ImportPhase = (typeof importPhases)[number];

/** States that a job leads on from; where nobody works on it, it was interrupted. */
export const workingImportStates = [
  "reading",
  "checking",
  "staging",
  "finishing",
  "undoing",
  "discarding",
] as const satisfies readonly ImportState[];

/** Whether a job leads an import on from this state. */
export function isWorkingImport(state: ImportState): boolean {
  return workingImportStates.some((working) => working === state);
}

/** What of an import tells how it goes on; `publishBy` is whoever decided that it is made visible. */
interface ImportOnItsWay {
  state: ImportState;
  publishBy: string | null;
  problem: string | null;
}

/** Whether a prepared import is made visible by its job, without another decision. */
export function isBeingShown({ state, publishBy, problem }: ImportOnItsWay): boolean {
  return state === "staged" && publishBy !== null && problem === null;
}

/** How far an import is, in words. */
export function importStateWords(stored: ImportOnItsWay): string {
  return isBeingShown(stored) ? "Prepared, being made visible" : importStateLabels[stored.state];
}

/**
 * What became of a row. `faulty` and `aside` are kept aside; `waiting` needs a name to be decided, `toConfirm` a look,
 * `duplicate` a choice. The others follow the import on its way.
 */
export const importRowStates = [
  "faulty",
  "aside",
  "waiting",
  "toConfirm",
  "duplicate",
  "ready",
  "staged",
  "imported",
  "updated",
  "kept",
  "removed",
] as const;
export type ImportRowState = (typeof importRowStates)[number];
export const importRowStateLabels: Record<ImportRowState, string> = {
  faulty: "Kept aside",
  aside: "No event",
  waiting: "A name is open",
  toConfirm: "To be confirmed",
  duplicate: "Already here",
  ready: "Ready",
  staged: "Prepared",
  imported: "Imported",
  updated: "Updated",
  kept: "Kept, edited since",
  removed: "Removed",
};

/** What a person decided about a row: not to take it, to take it all the same, or to bring the stored event up to date with it. */
export const importRowChoices = ["leaveOut", "import", "update"] as const;
export type ImportRowChoice = (typeof importRowChoices)[number];
export const importRowChoiceLabels: Record<ImportRowChoice, string> = {
  leaveOut: "Left out",
  import: "Import anyway",
  update: "Update the existing one",
};
