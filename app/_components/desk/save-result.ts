import type { FieldIssue } from "@/lib/errors";
import type { EditKind, EventType } from "@/lib/records/vocabularies";
import type { KnownRecord } from "./known-record";

/** A stored version that stands in the way of a save, with the names of what it refers to. */
export interface StoredVersion {
  version: number;
  entry: unknown;
  known: KnownRecord[];
}

/** What can go wrong with any save; nothing typed is lost by any of it. */
export type SaveFailure =
  | { status: "invalid"; issues: FieldIssue[] }
  /** `of` says of what the stored version is. */
  | { status: "conflict"; of: "event" | "draft"; stored: StoredVersion }
  | { status: "signedOut" }
  | { status: "refused"; message: string };

export type PublishResult = { status: "published"; slug: string; version: number } | SaveFailure;
export type DraftResult = { status: "saved"; version: number } | SaveFailure;

/** A form to be published; `eventId` and `baseVersion` are set where it changes a published record. */
export interface PublishRequest {
  type: EventType;
  /** The id that a new record gets, made once a form, so that a save sent twice is stored once. */
  recordId: string;
  eventId: string | null;
  baseVersion: number | null;
  entry: unknown;
  reason: string;
  /** What a change of a published record is; left out, an update. */
  kind?: EditKind;
  /** What readers are told of a correction, which needs it. */
  publicNote?: string;
  /** The draft that the publication uses up, in the version as last saved or opened here. */
  draft: { id: string; version: number } | null;
}

export interface DraftRequest {
  type: EventType;
  draftId: string;
  /** The draft's version as last saved here; null for a new one. */
  version: number | null;
  eventId: string | null;
  baseVersion: number | null;
  form: unknown;
  /** What the draft is called where no title is typed. */
  title: string;
  /** Who typed it: somebody else may have signed in meanwhile in another window. */
  actorId: string;
}
