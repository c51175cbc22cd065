import type { RevisionDetail } from "../event-detail";
import { type EventState, type EventType, type RevisionKind, revisionKindLabels } from "../vocabularies";
import type { FieldDifference } from "./compare-snapshots";
import type { RevisedType } from "./revised-type";

/** A correction, a retraction or the like: when, what readers were told, and what changed by it. */
export interface RecordNotice extends Pick<RevisionDetail, "version" | "kind" | "at" | "publicNote"> {
  differences: FieldDifference[];
}

/** A correction, retraction, withdrawal or the like, as the public list shows it. */
export interface PublicNotice {
  /** What the next page goes on before; the newest is the largest. */
  dataVersion: number;
  recordType: RevisedType;
  version: number;
  kind: RevisionKind;
  /** Milliseconds since the epoch. */
  at: number;
  publicNote: string | null;
  /** What it goes by and its public identifier; null where it was withdrawn, so that nothing of it is said. */
  record: { name: string; slug: string } | null;
  /** Null for what is no event. */
  event: { type: EventType; state: EventState } | null;
}

/** Versions that readers are told of in any case. */
export const noticeKinds = [
  "correction",
  "retraction",
  "removal",
  "reinstatement",
] as const satisfies readonly RevisionKind[];

/** Versions that readers are told of where somebody wrote them a note. */
export const notedKinds = ["reversion", "merge", "unmerge"] as const satisfies readonly RevisionKind[];

/** Whether a version stands among the corrections of its record. */
export function isNotice({ kind, publicNote }: { kind: RevisionKind; publicNote: string | null }): boolean {
  if (noticeKinds.some((known) => known === kind)) return true;
  return publicNote !== null && notedKinds.some((known) => known === kind);
}

/** What a version that readers are told of is called there. */
export const noticeWords: Record<RevisionKind, string> = {
  ...revisionKindLabels,
  correction: "Correction",
  retraction: "Retracted",
  removal: "Withdrawn",
};
