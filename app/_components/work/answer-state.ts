import type { FieldIssue } from "@/lib/errors";

/** What the form that answers a report shows after a try. */
export interface AnswerState {
  state: string;
  answer: string;
  mendedVersion: string;
  issues: readonly FieldIssue[];
}
