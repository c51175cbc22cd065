import type { DeskActions, NamedRecord } from "./desk-context";
import type { KnownRecord } from "./known-record";
import type { PreviewResult } from "./preview-result";
import type { DraftRequest, DraftResult, PublishRequest, PublishResult } from "./save-result";

/** What a page gives a form to begin with. */
export interface FormSetup {
  actor: { id: string; isPublisher: boolean };
  /** The stored record or draft; {} for a new one. */
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

/** The server actions of a form. */
export interface FormActions extends DeskActions {
  publish(request: PublishRequest): Promise<PublishResult>;
  saveDraft(request: DraftRequest): Promise<DraftResult>;
  preview(question: {
    type: "contact" | "announcement";
    entry: unknown;
    eventId: string | null;
  }): Promise<PreviewResult>;
}
