import type { FieldIssue } from "@/lib/errors";

/** What a form shows that merges sources or marks copies, after a try. */
export interface SourceStepState {
  reason: string;
  /** What they are copies of, as typed. */
  derivedFrom: string;
  /** The path of the one that was chosen as the report itself; "" for none of them. */
  report: string;
  issues: readonly FieldIssue[];
}

export const emptySourceStep: SourceStepState = { reason: "", derivedFrom: "", report: "", issues: [] };
