import type { BoundedCount } from "../timeline/timeline-window";
import type {
  EventState,
  EventType,
  RevisionKind,
  SourceCredibility,
  SourceReliability,
  SupportedField,
} from "./vocabularies";

/** A source in a list. */
export interface ListedSource {
  id: string;
  slug: string;
  url: string | null;
  title: string | null;
  publisher: string;
  language: string | null;
  /** EDTF. */
  published: string | null;
  archivedUrl: string | null;
  /** The wire or first report behind a copy, in words. */
  derivedFrom: string | null;
  /** The stored report at the end of what it is derived from; its own id where there is none. */
  rootId: string;
  reliability: SourceReliability | null;
  credibility: SourceCredibility | null;
  version: number;
}

/** A source as another one names it. `isPublic` says whether an event with a page cites it, so that it has one too. */
export interface NamedSource {
  id: string;
  slug: string;
  publisher: string;
  title: string | null;
  /** EDTF. */
  published: string | null;
  isPublic: boolean;
}

/** A source, whole. */
export interface SourceRecord extends ListedSource {
  publishedPrinted: string | null;
  /** EDTF. */
  readOn: string | null;
  /** EDTF. */
  archivedOn: string | null;
  quotation: string | null;
  isLinkWanted: boolean;
  /** The stored source that it is derived from. */
  origin: NamedSource | null;
  isPublic: boolean;
}

/** An event that a source supports, with the fields. */
export interface SupportedEvent {
  id: string;
  slug: string;
  type: EventType;
  state: EventState;
  title: string;
  /** EDTF. */
  date: string;
  supports: SupportedField[];
}

/** How many sources a filter selects, and how many reports stand behind them: copies of one stored report count once. */
export interface SourceCount extends BoundedCount {
  reports: number;
}

/** A saved version of a source. */
export interface SourceVersion {
  version: number;
  kind: RevisionKind;
  /** Epoch milliseconds. */
  at: number;
  userName: string;
  reason: string | null;
  /** The fields that differ from the version before. */
  changed: string[];
}
