import { ConflictError } from "@/lib/errors";

/** The error for a record that somebody else changed after it was opened. */
export function changedMeanwhile(currentVersion: number | null): ConflictError {
  return new ConflictError("This record was changed since it was opened.", currentVersion);
}
