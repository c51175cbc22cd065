import type { FieldIssue } from "@/lib/errors";

/** What a form of the account pages shows after a try: what was typed (never a password or a code) and every fault. */
export interface AccountState {
  values: Readonly<Record<string, string>>;
  issues: readonly FieldIssue[];
  /** What was done, in a sentence; null where nothing was. */
  done: string | null;
  /** A one-time address that was made. It is in this answer alone. */
  link: string | null;
}

export type AccountAction = (before: AccountState, form: FormData) => Promise<AccountState>;

/** A form before its first try. */
export const untriedAccount: AccountState = { values: {}, issues: [], done: null, link: null };
