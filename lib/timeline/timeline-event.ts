import type { CivilDay } from "../dates/civil-day";
import type {
  AnnouncementKind,
  ContactFormat,
  ContactLevel,
  ContactStatus,
  EventType,
  Standing,
} from "../records/vocabularies";

/** A record as a link needs it. */
export interface Named {
  slug: string;
  name: string;
}

/** The days that a date can mean: its span, and the last day on which it can have begun (lags count from there). */
export interface EventDays {
  /** EDTF as stored. */
  date: string;
  earliestDay: CivilDay;
  latestStartDay: CivilDay;
  latestDay: CivilDay;
}

interface TimelineEventBase extends EventDays {
  id: string;
  slug: string;
  type: EventType;
  title: string;
  clock: { at: string; zone: string } | null;
}

/** A contact as figure, table and summary need it. */
export interface TimelineContact extends TimelineEventBase {
  type: "contact";
  format: ContactFormat;
  level: ContactLevel;
  status: ContactStatus;
  place: Named | null;
  /** Slugs, in the order of the tracks. */
  tracks: string[];
  /** Slugs of the series in which it counts. */
  series: string[];
  principals: Named[];
  /** Slugs of all parties that took part. */
  parties: string[];
  madePublic: EventDays | null;
}

/** An announcement as figure, table and summary need it. */
export interface TimelineAnnouncement extends TimelineEventBase {
  type: "announcement";
  kind: AnnouncementKind;
  standing: Standing;
  announcedBy: Named;
  places: Named[];
  /** When it is said to have happened; for a truce or ceasefire the days in force. */
  saidToHaveHappened: EventDays | null;
}

/** One event on the timeline. Sorted lists are by (earliestDay, id). */
export type TimelineEvent = TimelineContact | TimelineAnnouncement;

/** A track as a lane needs it; `series` numbers it. */
export interface TimelineTrack extends Named {
  description: string;
  position: number;
  series: string | null;
}
