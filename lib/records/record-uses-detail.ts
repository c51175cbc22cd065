import type { EventState, EventType } from "./vocabularies";
import type { VocabularyKind } from "./vocabulary-kind";

/** An event that names a record. */
export interface UsingEvent {
  id: string;
  type: EventType;
  state: EventState;
  title: string;
  /** EDTF. */
  date: string;
}

/** Where a record is named, for the desk. */
export interface RecordUsesDetail {
  /** False where nothing names it, so that it can be removed. */
  isUsed: boolean;
  /** The latest by day, and how many there are in all. */
  events: UsingEvent[];
  eventCount: number;
  /** More events name it than are counted one by one. */
  isAtLeast: boolean;
  records: { kind: VocabularyKind; id: string; name: string }[];
  rules: { slug: string; name: string }[];
  coverages: { slug: string; name: string }[];
  draftCount: number;
}
