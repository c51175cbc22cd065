import type { FieldIssue } from "@/lib/errors";

/** What a form that changes a published record asks beside the change itself. */
export interface ChangeFormState {
  values: { reason: string; publicNote: string };
  issues: FieldIssue[];
}

export const emptyChange: ChangeFormState = { values: { reason: "", publicNote: "" }, issues: [] };

/** An action that takes such a form; it returns only where something was refused. */
export type ChangeAction = (before: ChangeFormState, form: FormData) => Promise<ChangeFormState>;
