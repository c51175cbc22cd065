import type { DeskActions } from "@/app/_components/desk/desk-context";
import type { KnownRecord } from "@/app/_components/desk/known-record";
import type { FieldIssue } from "@/lib/errors";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";

/** What a page gives the form of a record to begin with. */
export interface VocabularySetup {
  actorId: string;
  /** Null for a new one. */
  record: { id: string; slug: string; version: number } | null;
  /** The id that a new record gets, made once a form, so that a save sent twice is stored once. */
  newId: string;
  /** Tells two forms of one record apart in the browser's store. */
  formId: string;
  entry: unknown;
  known: KnownRecord[];
  /** Of a track's form alone: what may number it. */
  series: { id: string; name: string }[];
}

/** A record to be stored; `baseVersion` is null for a new one. */
export interface VocabularySave {
  kind: VocabularyKind;
  id: string;
  baseVersion: number | null;
  entry: unknown;
  reason: string;
}

/** What came of it; nothing typed is lost by any of it. */
export type VocabularySaveResult =
  | { status: "saved"; slug: string; version: number }
  | { status: "invalid"; issues: FieldIssue[] }
  | { status: "conflict"; stored: { version: number; slug: string; entry: unknown; known: KnownRecord[] } }
  | { status: "signedOut" }
  | { status: "refused"; message: string };

/** The server actions of a vocabulary's form. */
export interface VocabularyActions extends DeskActions {
  save(request: VocabularySave): Promise<VocabularySaveResult>;
}
