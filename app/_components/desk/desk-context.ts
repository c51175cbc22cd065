import { createContext, useContext } from "react";
import type { FieldIssue } from "@/lib/errors";
import { messageAt } from "./issue-paths";
import type { KnownRecord, KnownRecords, RecordKind } from "./known-record";

/** A topic or track that a form offers. */
export interface NamedRecord {
  id: string;
  name: string;
}

/** What a server action answers that adds a record in place. */
export type AddResult =
  | { status: "added"; record: KnownRecord }
  | { status: "refused"; issues: FieldIssue[] }
  | { status: "signedOut" };

export type AddTopicResult =
  | { status: "added"; topic: NamedRecord }
  | { status: "refused"; issues: FieldIssue[] }
  | { status: "signedOut" };

/** The server actions that fields need; pages pass them in, so that fields know no server. */
export interface DeskActions {
  addRecord(kind: RecordKind, input: unknown): Promise<AddResult>;
  addTopic(name: string): Promise<AddTopicResult>;
}

/** What every field of a form may ask: its faults, the records known so far, the lists to choose from. */
export interface DeskContextValue {
  issues: readonly FieldIssue[];
  known: KnownRecords;
  remember(record: KnownRecord): void;
  topics: readonly NamedRecord[];
  rememberTopic(topic: NamedRecord): void;
  tracks: readonly NamedRecord[];
  /** How the form's sources are called in the lists that cite them. */
  sourceNames: readonly { rowKey: string; name: string }[];
  actions: DeskActions;
  /** Says that text stands in a search field with nothing chosen; null that this is over. Publishing asks about it. */
  setPending(path: string, text: string | null): void;
}

export const DeskContext = createContext<DeskContextValue | null>(null);

/** Throws Error outside a desk form. */
export function useDesk(): DeskContextValue {
  const value = useContext(DeskContext);
  if (value === null) throw new Error("A desk field stands outside a desk form.");
  return value;
}

/** The message of the field at a path; null where it has none. */
export function useMessage(path: string): string | null {
  return messageAt(useDesk().issues, path);
}
