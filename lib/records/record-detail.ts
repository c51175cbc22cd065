import type { CivilDay } from "../dates/civil-day";
import type { Named } from "../timeline/timeline-event";
import type { PlaceDetail } from "./event-detail";
import type { RecordKind } from "./record-path";
import type { ContactFormat, PartyKind } from "./vocabularies";

/** Another name or spelling of a record, with what is known of its use. */
export interface AliasDetail {
  name: string;
  note: string | null;
}

/** An office with its dates (EDTF, null is open) beside what the source printed, where it differs. */
export interface OfficeDetail {
  title: string;
  party: Named;
  from: string | null;
  fromPrinted: string | null;
  to: string | null;
  toPrinted: string | null;
  sourceNote: string | null;
}

interface SeriesPerson extends Named {
  id: string;
}

/** A series with the two people whose contacts it counts; `format` null counts every one. */
export interface SeriesDetail extends Named {
  id: string;
  people: [SeriesPerson, SeriesPerson];
  format: ContactFormat | null;
}

interface RecordBase extends Named {
  id: string;
  kind: RecordKind;
}

export interface PersonRecord extends RecordBase {
  kind: "person";
  party: Named | null;
  aliases: AliasDetail[];
  /** By the day taken up, the latest first. */
  offices: OfficeDetail[];
  /** The named series that count this person's contacts, by name. */
  series: SeriesDetail[];
}

export interface PlaceRecord extends RecordBase {
  kind: "place";
  detail: PlaceDetail;
  aliases: AliasDetail[];
  wikidataId: string | null;
  /** IANA. */
  zone: string | null;
}

export interface PartyRecord extends RecordBase {
  kind: "party";
  partyKind: PartyKind;
  /** ISO 3166 alpha-2. */
  isoCode: string | null;
  aliases: AliasDetail[];
  /** The first of its people by name, and how many there are in all. */
  people: Named[];
  peopleCount: number;
}

export interface TrackRecord extends RecordBase {
  kind: "track";
  description: string;
  /** The series that numbers it. */
  series: SeriesDetail | null;
}

/** Everything recorded of a record itself, names resolved; its events are read apart. */
export type RecordDetail = PersonRecord | PlaceRecord | PartyRecord | TrackRecord;

/**
 * How many published events name a record, and the first and last day on which one can have begun, as far as
 * these are known.
 */
export interface RecordCount {
  events: number;
  firstDay: CivilDay | null;
  lastDay: CivilDay | null;
}

export const emptyRecordCount: RecordCount = { events: 0, firstDay: null, lastDay: null };

/** A line of the list of all records of a kind. */
export interface RecordEntry extends Named, RecordCount {
  id: string;
  /** What tells it from others: an office, a kind and country. */
  hint: string | null;
  /** The spelling that fits what was asked for, where the name does not. */
  matchedAlias: string | null;
}
