import type { AccountState } from "@/app/_components/account/account-state";
import type { FieldIssue } from "@/lib/errors";

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
