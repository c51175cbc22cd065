import type { z } from "zod";
import type { AccountState } from "@/app/_components/account/account-state";
import { BackchannelError, type FieldIssue, ValidationError } from "@/lib/errors";

/** What stands in a field of a form; "" where there is no such field, or a file in it. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The faults that a schema found, as a form shows them. */
export function schemaIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message }));
}

/** The faults for which a command refused; throws on what it did not raise on purpose. */
export function commandIssues(error: unknown): FieldIssue[] {
  if (error instanceof ValidationError) return [...error.issues];
  if (error instanceof BackchannelError) return [{ path: "", message: error.message }];
  throw error;
}

/** A try that failed, with what was typed. */
export function failed(issues: readonly FieldIssue[], values: AccountState["values"] = {}): AccountState {
  return { values, issues, done: null, link: null };
}

/** A try that failed as a whole. */
export function refused(message: string, values: AccountState["values"] = {}): AccountState {
  return failed([{ path: "", message }], values);
}

/** A try that succeeded, with the one-time link that it made, if it made one. */
export function done(words: string, link: string | null = null): AccountState {
  return { values: {}, issues: [], done: words, link };
}
