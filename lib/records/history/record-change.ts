import type { EventState, EventType, RevisionKind } from "../vocabularies";
import type { RevisedType } from "./revised-type";

/** A change of a published record, as readers are told of it. */
export interface RecordChange {
  /** Of the whole data. */
  dataVersion: number;
  recordType: RevisedType;
  recordId: string;
  /** Of the record. */
  version: number;
  kind: RevisionKind;
  /** Milliseconds since the epoch. */
  at: number;
  /** What it goes by and its public identifier; null where it was withdrawn, so that nothing of it is said. */
  record: { name: string; slug: string } | null;
  /** Null for what is no event. */
  event: { type: EventType; state: EventState } | null;
  reason: string | null;
  publicNote: string | null;
  /** The fields that differ from the version before, as readers know them; empty for a new record, and where it was withdrawn. */
  fields: string[];
}

/** Where a list of changes goes on: behind this one. */
export interface ChangePlace {
  dataVersion: number;
  recordType: RevisedType;
  recordId: string;
}
