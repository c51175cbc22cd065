import type { NameToMatch, RowReading } from "@/lib/exchange/import/import-types";
import type { ImportRowState } from "@/lib/records/import-state";
import type { FoundLikeness } from "./find-row-likeness";
import type { RowPlan } from "./row-plan";

/** What became of a row, and why. */
export interface RowState {
  state: ImportRowState;
  reasons: string[];
}

/** The state of a row before it is compared with others; `ready` may still turn out to be a duplicate. */
export function stateOfRow(
  reading: RowReading | null,
  fault: string | null,
  undecided: readonly NameToMatch[],
  plan: RowPlan | null,
): RowState {
  if (reading === null) return { state: "faulty", reasons: [fault ?? "The row could not be read."] };
  if (reading.asideReason !== null) return { state: "aside", reasons: [reading.asideReason] };
  if (reading.faults.length > 0) {
    return { state: "faulty", reasons: distinct(reading.faults) };
  }
  if (undecided.length > 0) {
    return { state: "waiting", reasons: undecided.map(({ kind, name }) => `Which ${kind} is “${name}”?`) };
  }
  if (plan === null || plan.status === "ready") return { state: "ready", reasons: [] };
  return { state: plan.status, reasons: plan.reasons };
}

/** The state of a ready row once it was compared. What is only possibly the same is said and not held back. */
export function stateOfCompared(reading: RowReading, found: FoundLikeness | undefined): RowState {
  if (found !== undefined && found.likeness.strength !== "possible") {
    return { state: "duplicate", reasons: [found.likeness.reason] };
  }
  if (reading.toConfirm.length > 0) {
    return { state: "toConfirm", reasons: distinct(reading.toConfirm) };
  }
  return { state: "ready", reasons: [] };
}

function distinct(faults: readonly { message: string }[]): string[] {
  return [...new Set(faults.map(({ message }) => message))];
}
