import type { FieldIssue } from "@/lib/errors";
import type { NameKind, NameMatch } from "@/lib/exchange/import/import-types";

/** A name of an import as the form asks for it. */
export interface NameToDecide {
  key: string;
  kind: NameKind;
  name: string;
  hint: string | null;
  detail: string | null;
  rows: number;
  firstRow: number;
  candidates: NameMatch[];
  /** The value of the choice that is made: "record:ID", "new", "group", "leaveOut", "other", or "". */
  chosen: string;
  /** The chosen record where it is none of the candidates. */
  chosenName: string;
}

/** What was chosen and typed, by the name of the control; and what cannot be taken, by the key of the name. */
export interface NamesFormState {
  values: Record<string, string>;
  issues: FieldIssue[];
}

export type NamesAction = (before: NamesFormState, form: FormData) => Promise<NamesFormState>;
