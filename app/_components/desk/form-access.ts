import type { FieldIssue } from "@/lib/errors";
import { issuesAfterRemoval, issuesWithout } from "./issue-paths";
import type { OpenRecord } from "./open-record";
import { keysAfterRemoval, withKey } from "./path-keys";

/** How a section reads and changes its form; `path` names what was changed, so that its fault goes away. */
export interface FormAccess<Form> {
  form: Form;
  /** A patch may be made from the form as it stands then: two that come at once both count. */
  change(patch: Partial<Form> | ((before: Form) => Partial<Form>), path: string): void;
  /** Takes row `index` of a list out; faults and what is typed in small forms of later rows follow them. */
  removeRow(patch: Partial<Form>, list: string, index: number): void;
}

/** The list with the row at `index` changed. */
export function withRow<Row extends object>(rows: readonly Row[], index: number, patch: Partial<Row>): Row[] {
  return rows.map((row, at) => (at === index ? { ...row, ...patch } : row));
}

/** The list without the row at `index`. */
export function withoutRow<Row>(rows: readonly Row[], index: number): Row[] {
  return rows.filter((_, at) => at !== index);
}

/** A form that holds what is typed and not taken yet, and the small forms that are open, by path. */
export interface KeepsTyped {
  typed: Record<string, string>;
  openRecords: Record<string, OpenRecord>;
}

/** What is typed and not taken yet, after a row of a list is gone. */
export function typedAfterRemoval<Form extends KeepsTyped>(form: Form, list: string, index: number): Form {
  return {
    ...form,
    typed: keysAfterRemoval(form.typed, list, index),
    openRecords: keysAfterRemoval(form.openRecords, list, index),
  };
}

/** The form with the small form at `path` changed, or closed with null; what was typed inside one goes with it. */
export function withOpenRecord<Form extends KeepsTyped>(
  form: Form,
  path: string,
  update: (before: OpenRecord | null) => OpenRecord | null,
): Form {
  const next = update(form.openRecords[path] ?? null);
  const openRecords = withKey(form.openRecords, path, next);
  if (next !== null) return { ...form, openRecords };
  const inside = Object.entries(form.typed).filter(([typedAt]) => !typedAt.startsWith(`${path}.new.`));
  return { ...form, openRecords, typed: Object.fromEntries(inside) };
}

/** Builds the access of a form out of its state and two setters. */
export function makeFormAccess<Form extends KeepsTyped>(
  form: Form,
  setForm: (update: (before: Form) => Form) => void,
  setIssues: (update: (before: readonly FieldIssue[]) => readonly FieldIssue[]) => void,
): FormAccess<Form> {
  return {
    form,
    change(patch, path) {
      setForm((before) => ({ ...before, ...(typeof patch === "function" ? patch(before) : patch) }));
      setIssues((issues) => issuesWithout(issues, path));
    },
    removeRow(patch, list, index) {
      setForm((before) => typedAfterRemoval({ ...before, ...patch }, list, index));
      setIssues((issues) => issuesAfterRemoval(issues, list, index));
    },
  };
}
