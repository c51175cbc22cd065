import type { LeftAsIs, MergedType } from "./change";
import type { ComparedLine, ComparedType } from "./compare-records";

/** A record that may be the same as another. */
export interface MergeCandidate {
  id: string;
  name: string;
  /** What tells it from others: kind and country, the day. */
  detail: string;
}

/** One of the two records that are to be one. */
export interface ComparedRecord {
  id: string;
  slug: string;
  name: string;
  version: number;
}

/** Two records side by side, and what their merging would change. */
export interface MergeComparison {
  type: ComparedType;
  kept: ComparedRecord;
  other: ComparedRecord;
  lines: ComparedLine[];
  /** Records that name the other and would name the kept one; of events that are merged none. */
  eventCount: number;
  recordCount: number;
  /** Why they cannot be merged this way; null where they can. */
  obstacle: string | null;
}

/** What the page shows on which another record is merged into this one. */
export interface MergeView {
  type: MergedType;
  kept: { id: string; name: string };
  /** What was asked for without JavaScript, and what fits. */
  text: string;
  candidates: MergeCandidate[];
  comparison: MergeComparison | null;
  message: string | null;
}

/** A merge as the desk lists it; instants in epoch milliseconds. */
export interface MergeDetail {
  id: string;
  recordType: MergedType;
  keptId: string;
  keptName: string;
  otherId: string;
  otherName: string;
  eventCount: number;
  reason: string;
  publicNote: string | null;
  userName: string;
  at: number;
  undoneAt: number | null;
  undoneByName: string | null;
  undoReason: string | null;
  left: LeftAsIs[] | null;
}
