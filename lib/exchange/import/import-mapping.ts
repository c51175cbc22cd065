import { z } from "zod";
import {
  type AnnouncementKind,
  announcementKinds,
  type Confidence,
  confidences,
  contactFormats,
  contactLevels,
  contactStatuses,
  eventTypes,
  participationRoles,
} from "../../records/vocabularies";

/** Layouts that an importer knows; "plain" is any other table, mapped by hand. */
export const importLayouts = [
  "colt",
  "historyAtStateTravels",
  "historyAtStateVisits",
  "acled",
  "ucdpGed",
  "timelineJs",
  "timelineJsV1",
  "timeMap",
  "gdelt",
  "own",
  "plain",
] as const;
export type ImportLayout = (typeof importLayouts)[number];
export const importLayoutLabels: Record<ImportLayout, string> = {
  colt: "COLT, Country and Organization Leader Travel",
  historyAtStateTravels: "Office of the Historian, travels abroad",
  historyAtStateVisits: "Office of the Historian, visits by foreign leaders",
  acled: "ACLED events",
  ucdpGed: "UCDP Georeferenced Event Dataset",
  timelineJs: "TimelineJS sheet",
  timelineJsV1: "TimelineJS sheet, first version",
  timeMap: "TimeMap events",
  gdelt: "GDELT events",
  own: "Backchannel export",
  plain: "Another table",
};

/** What a column can feed, one word a field. People have rows of their own (`people`), as they come with party and role. */
export const mappingFields = [
  "type",
  "kind",
  "title",
  "date",
  "endDate",
  "year",
  "month",
  "day",
  "endYear",
  "endMonth",
  "endDay",
  "datePrecision",
  "datePrinted",
  "time",
  "zone",
  "madePublic",
  "saidToHaveHappened",
  "durationMinutes",
  "place",
  "placeCountry",
  "latitude",
  "longitude",
  "party",
  "announcedBy",
  "format",
  "level",
  "status",
  "topics",
  "track",
  "summary",
  "note",
  "confidence",
  "sourceUrl",
  "sourceTitle",
  "publisher",
  "language",
  "published",
  "externalId",
  "externalStamp",
  "group",
] as const;
export type MappingField = (typeof mappingFields)[number];
export const mappingFieldLabels: Record<MappingField, string> = {
  type: "Contact or announcement",
  kind: "Kind of announcement",
  title: "Title",
  date: "Date held or announced",
  endDate: "Last day",
  year: "Year",
  month: "Month",
  day: "Day of the month",
  endYear: "Year of the end",
  endMonth: "Month of the end",
  endDay: "Day of the end",
  datePrecision: "How exact the date is",
  datePrinted: "Date as shown to readers",
  time: "Time of day",
  zone: "Time zone",
  madePublic: "Made public (contacts)",
  saidToHaveHappened: "Said to have happened (announcements)",
  durationMinutes: "Length in minutes (contacts)",
  place: "Place",
  placeCountry: "Country of the place",
  latitude: "Latitude",
  longitude: "Longitude",
  party: "Parties without a named person (contacts)",
  announcedBy: "Announced by (announcements)",
  format: "Format (contacts)",
  level: "Level (contacts)",
  status: "Status (contacts)",
  topics: "Topics (contacts)",
  track: "Track (contacts)",
  summary: "Summary",
  note: "Note",
  confidence: "Confidence",
  sourceUrl: "Address of a source",
  sourceTitle: "Title of the source",
  publisher: "Publisher",
  language: "Language of the source",
  published: "Day the source was published",
  externalId: "Identifier in the other set",
  externalStamp: "Stamp of the last change in the other set",
  group: "Group of rows",
};

/** How exact a coded date is. "someDay": some one day from the date to the end date; "lasted": from the one to the other. */
export const datePrecisions = ["day", "week", "month", "year", "about", "someDay", "lasted"] as const;
export type DatePrecision = (typeof datePrecisions)[number];
export const datePrecisionLabels: Record<DatePrecision, string> = {
  day: "that day",
  week: "some day within three days of it",
  month: "some day in its month",
  year: "some day in its year",
  about: "about that day",
  someDay: "some day from the first to the last",
  lasted: "from the first day to the last",
};

/** What may part several values in one cell; "\n" is a line break inside it. */
export const listSeparators = [";", ",", "|", "/", "\n", " and ", "none"] as const;
export type ListSeparator = (typeof listSeparators)[number];

const columnName = z.string().min(1).max(200);

/** A column that names people, with where their party and office stand. A constant serves where no column says it. */
const peopleColumn = z.object({
  column: columnName,
  role: z.enum(participationRoles),
  partyColumn: columnName.nullable().default(null),
  /** Name of the party for all rows, where no column (or an empty cell) says it. */
  party: z.string().max(200).nullable().default(null),
  /** Column with the office ("President"), a hint for matching; never an input of its own. */
  officeColumn: columnName.nullable().default(null),
  separators: z.array(z.enum(listSeparators)).default([";"]),
});
export type PeopleColumn = z.output<typeof peopleColumn>;

/** Values for every row of which no column says otherwise. Names are matched like those of the rows. */
const constants = z.object({
  kind: z.enum(announcementKinds).nullable().default(null),
  format: z.enum(contactFormats).nullable().default(null),
  level: z.enum(contactLevels).nullable().default(null),
  status: z.enum(contactStatuses).nullable().default(null),
  zone: z.string().max(64).nullable().default(null),
  /** Name of the party that announced. */
  announcedBy: z.string().max(200).nullable().default(null),
  placeCountry: z.string().max(200).nullable().default(null),
  publisher: z.string().max(200).nullable().default(null),
  sourceTitle: z.string().max(500).nullable().default(null),
  language: z.string().max(35).nullable().default(null),
  /** Scheme of the identifiers in `externalId`, such as "acled"; "" where the rows have none that last. */
  externalScheme: z.string().max(60).default(""),
});

/**
 * Words of a column → our word; keys are compared folded (case, accents). "*" stands for every other word; without it our own words
 * and their labels are known too, and what is neither is a fault.
 */
const table = <Word extends z.ZodType>(word: Word) => z.record(z.string().max(300), word);

/**
 * How the columns of a file become fields: serialisable, remembered under `layoutFingerprint(header)`. Columns that nothing names
 * are kept with the row as it came.
 */
export const importMapping = z.object({
  version: z.literal(1).default(1),
  layout: z.enum(importLayouts),
  /** "byColumn": the column of field `type` says it, through `tables.type`. */
  as: z.enum(["contacts", "announcements", "byColumn"]),
  /** Columns of each field, in order. Of most fields the first that is not empty counts; of places, topics and sources all. */
  fields: z.partialRecord(z.enum(mappingFields), z.array(columnName).max(60)).default({}),
  people: z.array(peopleColumn).max(40).default([]),
  constants: constants.prefault({}),
  tables: z
    .object({
      type: table(z.enum([...eventTypes, "aside"])).default({}),
      kind: table(z.enum([...announcementKinds, "aside"])).default({}),
      format: table(z.enum(contactFormats)).default({}),
      level: table(z.enum(contactLevels)).default({}),
      status: table(z.enum(contactStatuses)).default({}),
      confidence: table(z.enum(confidences)).default({}),
      datePrecision: table(z.enum(datePrecisions)).default({}),
    })
    .prefault({}),
  /** Title for rows without one; "{Column}" stands for a cell: "{LeaderFullName} visits {CountryVisited}". */
  titlePattern: z.string().max(300).default(""),
  /** How "12/11/2025" is meant; "ask" leaves it open, with both readings. */
  dateOrder: z.enum(["dayFirst", "monthFirst", "ask"]).default("ask"),
  /** What the first and the last date of a row mean where no precision says it. */
  rangeMeaning: z.enum(["lasted", "someDay"]).default("lasted"),
  separators: z
    .object({
      place: z.array(z.enum(listSeparators)).default([";"]),
      announcedBy: z.array(z.enum(listSeparators)).default(["none"]),
      party: z.array(z.enum(listSeparators)).default([";"]),
      topics: z.array(z.enum(listSeparators)).default([";", ","]),
      sourceUrl: z.array(z.enum(listSeparators)).default([";", "\n"]),
    })
    .prefault({}),
});
export type ImportMapping = z.output<typeof importMapping>;
export type ImportMappingEntry = z.input<typeof importMapping>;
export type KindTable = Record<string, AnnouncementKind | "aside">;
export type ConfidenceTable = Record<string, Confidence>;
