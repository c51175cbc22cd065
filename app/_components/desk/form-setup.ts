import type { SendRequest, SendResult } from "../review/review-result";
import type { DeskActions, NamedRecord } from "./desk-context";
import type { KnownRecord } from "./known-record";
import type { PreviewResult } from "./preview-result";
import type { DraftRequest, DraftResult, PublishRequest, PublishResult, StoredVersion } from "./save-result";

/** What a page gives a form to begin with. */
export interface FormSetup {
  actor: { id: string; isPublisher: boolean };
  /** The stored record or draft; what a new one begins with, {} for nothing. */
  entry: unknown;
  /** The version from which the form was made; null where it is not stored any more. Tells whose a change is. */
  baseEntry: unknown;
  known: KnownRecord[];
  recordId: string;
  event: { id: string; slug: string; baseVersion: number } | null;
  draft: { id: string; version: number | null };
  topics: NamedRecord[];
  tracks: NamedRecord[];
  usualParties: KnownRecord[];
}

/** A published event or a draft, to be set beside what is typed. */
export type CompareResult =
  | { status: "found"; stored: StoredVersion }
  | { status: "gone" }
  | { status: "signedOut" };

/** The server actions of a form. */
export interface FormActions extends DeskActions {
  publish(request: PublishRequest): Promise<PublishResult>;
  saveDraft(request: DraftRequest): Promise<DraftResult>;
  sendToReview(request: SendRequest): Promise<SendResult>;
  preview(question: {
    type: "contact" | "announcement";
    entry: unknown;
    eventId: string | null;
    draftId: string | null;
  }): Promise<PreviewResult>;
  /** Reads what is alike, to be compared. */
  readSimilar(asked: {
    type: "contact" | "announcement";
    kind: "event" | "draft";
    id: string;
  }): Promise<CompareResult>;
}
