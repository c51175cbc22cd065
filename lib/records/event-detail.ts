import type { EventDays, Named } from "../timeline/timeline-event";
import type {
  AcknowledgementStanding,
  AnnouncementKind,
  Confidence,
  ContactFormat,
  ContactLevel,
  ContactStatus,
  EventType,
  NotificationStanding,
  ParticipationRole,
  PlaceKind,
  RevisionKind,
  SourceCredibility,
  SourceReliability,
  Standing,
  SupportedField,
  TopicBasis,
} from "./vocabularies";

/** A date of an event with the days that it can mean, beside the value as the source printed it, where that differs. */
export interface DateDetail extends EventDays {
  printed: string | null;
}

/** A place with what a page says of it. */
export interface PlaceDetail extends Named {
  kind: PlaceKind;
  country: Named | null;
  /** Other names and spellings, sorted. */
  otherNames: string[];
  coordinates: { latitude: number; longitude: number } | null;
  /** `asOf` is EDTF, `asOfPrinted` what the source printed, where it differs. */
  population: { count: number; asOf: string; asOfPrinted: string | null; source: string | null } | null;
}

/** A person or a described group in a contact; exactly one of `person` and `groupName` is set. */
export interface ParticipantDetail {
  person: Named | null;
  groupName: string | null;
  party: Named;
  role: ParticipationRole;
  /** The name as the source prints it, where it differs. */
  printed: string | null;
  /** The office held on the day of the event; null where none is recorded. */
  office: OfficeOnDay | null;
}

export interface OfficeOnDay {
  title: string;
  party: Named;
  /** False where the vague day of the event, or of the office, leaves open whether it was held then. */
  isSure: boolean;
}

/** `sourceNumber` in this and the rows below is the number of one of the event's sources, counted from 1. */
export interface TopicDetail {
  topic: Named;
  basis: TopicBasis;
  /** The side that stated it; null where it was reported. */
  party: Named | null;
}

export interface NotificationDetail {
  party: Named;
  standing: NotificationStanding;
  note: string | null;
  sourceNumber: number | null;
}

export interface AcknowledgementDetail {
  party: Named;
  standing: AcknowledgementStanding;
  /** EDTF. */
  date: string | null;
  /** The date as the source printed it, where it differs. */
  datePrinted: string | null;
  note: string | null;
  sourceNumber: number | null;
}

export interface ReadoutDetail {
  party: Named;
  /** EDTF. */
  date: string | null;
  /** The date as the source printed it, where it differs. */
  datePrinted: string | null;
  summary: string;
  sourceNumber: number | null;
}

export interface ReactionDetail {
  party: Named;
  /** EDTF. */
  date: string;
  /** The date as the source printed it, where it differs. */
  datePrinted: string | null;
  summary: string;
  sourceNumber: number | null;
}

/** The number that somebody else gave a contact. */
export interface OutsideCountDetail {
  count: number;
  what: string;
  countedBy: string;
  sourceNumber: number | null;
}

/** One dated assessment of an announcement; the last of the list is the standing now. */
export interface VerificationDetail {
  /** EDTF. */
  date: string;
  /** The date as the source printed it, where it differs. */
  datePrinted: string | null;
  standing: Standing;
  /** Who assessed it, as printed. */
  assessor: string;
  party: Named | null;
  sourceNumber: number | null;
}

export interface SourceDetail {
  /** From 1, in the order of the record. */
  number: number;
  /** Of its own page. */
  slug: string;
  url: string | null;
  title: string | null;
  publisher: string;
  language: string | null;
  /** EDTF. */
  published: string | null;
  publishedPrinted: string | null;
  /** EDTF. */
  readOn: string | null;
  archivedUrl: string | null;
  archivedOn: string | null;
  quotation: string | null;
  /** The wire or first report behind a copy, in words. */
  derivedFrom: string | null;
  /** Its number, where that report is itself a source of this event. */
  derivedFromNumber: number | null;
  /** Who published the stored report at the end of what it is derived from; null where that is none. */
  rootPublisher: string | null;
  reliability: SourceReliability | null;
  credibility: SourceCredibility | null;
  isLinkWanted: boolean;
  supports: SupportedField[];
}

export interface RevisionDetail {
  version: number;
  kind: RevisionKind;
  /** Milliseconds since the epoch. */
  at: number;
  userName: string;
  /** Who wrote the draft, where that is somebody else. */
  authorName: string | null;
  reason: string | null;
  /** What readers are told of a correction, a retraction or a merge. */
  publicNote: string | null;
  /** The fields that differ from the version before. */
  changed: string[];
}

/** What both types have. */
export interface EventDetailBase {
  id: string;
  slug: string;
  type: EventType;
  version: number;
  title: string;
  summary: string;
  note: string;
  confidence: Confidence;
  /** The day held or the day announced. */
  date: DateDetail;
  clock: { at: string; zone: string } | null;
  /** Zone whose civil days count; null where none is known. */
  zone: string | null;
  /** In the order of the record. */
  reactions: ReactionDetail[];
  sources: SourceDetail[];
  /** Sources counted once for each report behind them. */
  independentSourceCount: number;
  /** The latest of them, the newest first; `version` says how many there are. */
  revisions: RevisionDetail[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
  publishedAt: number;
}

/** A published contact with everything recorded of it, names and slugs resolved; lists in the order of the record. */
export interface ContactDetail extends EventDetailBase {
  type: "contact";
  format: ContactFormat;
  level: ContactLevel;
  status: ContactStatus;
  madePublic: DateDetail | null;
  place: PlaceDetail | null;
  /** In minutes. */
  durationMinutes: number | null;
  durationPrinted: string | null;
  participants: ParticipantDetail[];
  /** In the order of the tracks. */
  tracks: Named[];
  /** The series in which it counts, by name. */
  series: Named[];
  topics: TopicDetail[];
  notifications: NotificationDetail[];
  acknowledgements: AcknowledgementDetail[];
  readouts: ReadoutDetail[];
  outsideCounts: OutsideCountDetail[];
}

/** A published announcement with everything recorded of it. */
export interface AnnouncementDetail extends EventDetailBase {
  type: "announcement";
  kind: AnnouncementKind;
  /** For a truce or ceasefire the days in force. */
  saidToHaveHappened: DateDetail | null;
  independentlyAssessed: DateDetail | null;
  announcedBy: {
    party: Named;
    person: Named | null;
    /** The person's office on the day; null without a person or where none is recorded. */
    office: OfficeOnDay | null;
    /** The body as printed. */
    body: string | null;
  };
  places: PlaceDetail[];
  standing: Standing;
  verifications: VerificationDetail[];
}

export type EventDetail = ContactDetail | AnnouncementDetail;

/** The same with everything but its versions. */
export type VersionlessEvent<Detail = EventDetail> = Detail extends EventDetail
  ? Omit<Detail, "revisions">
  : never;
