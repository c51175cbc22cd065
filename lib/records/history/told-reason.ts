import type { RevisedType } from "./revised-type";

/**
 * Why a version was saved, as readers are told: those of events are written for them, those of other records for the desk; and of what
 * is withdrawn nothing is told.
 */
export function toldReason({
  recordType,
  isWithdrawn,
  reason,
}: {
  recordType: RevisedType;
  isWithdrawn: boolean;
  reason: string | null;
}): string | null {
  return recordType === "event" && !isWithdrawn ? reason : null;
}
