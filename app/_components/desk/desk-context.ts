import { createContext, useContext } from "react";
import type { FieldIssue } from "@/lib/errors";
import { messageAt } from "./issue-paths";
import type { KnownRecord, KnownRecords, RecordKind } from "./known-record";
import type { OpenRecord } from "./open-record";

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

export type AddOfficeResult =
  | { status: "added" }
  | { status: "refused"; issues: FieldIssue[] }
  | { status: "signedOut" };

/** The server actions that fields need; pages pass them in, so that fields know no server. */
export interface DeskActions {
  addRecord(kind: RecordKind, input: unknown): Promise<AddResult>;
  addTopic(name: string): Promise<AddTopicResult>;
  /** Adds an office to a person who is stored already. */
  addOffice(personId: string, input: unknown): Promise<AddOfficeResult>;
  /** Who published what stands at an address, by its domain and what is stored; null where that says nothing. */
  findPublisher(address: string): Promise<string | null>;
}

/** Text of a field that is not taken yet, or what becomes of the text that stands there by then; null and "" for none. */
export type TypedText = string | null | ((before: string) => string);

/** What every field of a form may ask: its faults, the records known so far, the lists to choose from. */
export interface DeskContextValue {
  issues: readonly FieldIssue[];
  known: KnownRecords;
  remember(record: KnownRecord): void;
  topics: readonly NamedRecord[];
  rememberTopic(topic: NamedRecord): void;
  tracks: readonly NamedRecord[];
  /** How the form's sources are called in the lists that cite them, with the address of each ("" for none). */
  sourceNames: readonly { rowKey: string; name: string; url: string }[];
  actions: DeskActions;
  /** Text in search and helper fields that is not taken yet, by path; it is part of the draft. */
  typed: Readonly<Record<string, string>>;
  setTyped(path: string, text: TypedText): void;
  /** The small forms that are open, by the path of what opened them; they are part of the draft. */
  openRecords: Readonly<Record<string, OpenRecord>>;
  /** Changes a small form, at once; null closes it. */
  setOpenRecord(path: string, change: (before: OpenRecord | null) => OpenRecord | null): void;
  /** The entry's own date, as EDTF and in words; null while it cannot be read. */
  day: { edtf: string; words: string } | null;
  /** Offices on that day by the person's id, as far as recorded; null while nobody has answered. */
  offices: Readonly<Record<string, string>> | null;
  /** Has the offices read again, after one was added. */
  readOfficesAgain(): void;
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

/** Text of a helper field, which is no field of the record; it is part of the draft all the same. */
export function useTyped(path: string): [string, (text: string) => void] {
  const { typed, setTyped } = useDesk();
  return [typed[path] ?? "", (text) => setTyped(path, text)];
}
