import type { FieldIssue } from "@/lib/errors";
import type { SaveFailure } from "../desk/save-result";

/** A draft as it was seen by whoever decides about it. */
export interface SeenDraft {
  draftId: string;
  /** The version of what was typed, as last saved or opened; a change of the state alone does not raise it. */
  version: number;
}

/** Sends a draft to review; `note` goes along as a word to the editor, and of a change of a published record its `reason`. */
export interface SendRequest extends SeenDraft {
  reason?: string;
  note?: string;
}

/** Field faults are those of publishing; the draft is kept as it is. A conflict carries the newer stored draft. */
export type SendResult = { status: "sent"; version: number } | SaveFailure;

/** What can stand in the way of a decision about a draft; nothing typed is lost by any of it. */
export type ReviewFailure =
  | { status: "invalid"; issues: FieldIssue[] }
  /** The draft was saved, decided about, published or discarded since it was seen. */
  | { status: "conflict"; message: string }
  | { status: "signedOut" }
  | { status: "refused"; message: string };

/** Takes a draft back from review. */
export type TakeBackResult = { status: "takenBack" } | ReviewFailure;

/** Sends a draft back to its author; `text` is required. */
export interface SendBackRequest extends SeenDraft {
  text: string;
}
export type SendBackResult = { status: "sentBack" } | ReviewFailure;

/** Publishes a draft as it is stored; a change of a published record needs its `reason`. */
export interface PublishDraftRequest extends SeenDraft {
  reason?: string;
}
export type PublishDraftResult = { status: "published"; slug: string; version: number } | ReviewFailure;

/** A comment on a draft, about one of its fields where `field` names one. */
export interface CommentRequest {
  draftId: string;
  text: string;
  field?: string | null;
}
export type CommentResult = { status: "commented" } | ReviewFailure;
