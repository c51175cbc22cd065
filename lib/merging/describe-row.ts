import { isStorableEdtf } from "../dates/edtf-date";
import { formatEdtf } from "../dates/format-edtf";
import {
  acknowledgementStandingLabels,
  announcementKindLabels,
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  notificationStandingLabels,
  participationRoleLabels,
  partyKindLabels,
  placeKindLabels,
  standingLabels,
  supportedFieldLabels,
  topicBasisLabels,
} from "../records/vocabularies";
import type { Cell, ListTable, Row } from "./change";

/** Names of records by id. */
export type RecordNames = Readonly<Record<string, string>>;

/** Words of the vocabularies by the column that holds them; a column that two tables have has the words of both. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { ...partyKindLabels, ...placeKindLabels, ...announcementKindLabels },
  role: participationRoleLabels,
  format: contactFormatLabels,
  level: contactLevelLabels,
  status: contactStatusLabels,
  confidence: confidenceLabels,
  basis: topicBasisLabels,
  standing: { ...notificationStandingLabels, ...acknowledgementStandingLabels, ...standingLabels },
  supports: supportedFieldLabels,
};

const dateColumns = new Set([
  "date",
  "from",
  "to",
  "madePublic",
  "saidToHaveHappened",
  "independentlyAssessed",
  "populationAsOf",
]);

/** A value in words; "" where there is none. */
export function cellWords(column: string, value: Cell | undefined, names: RecordNames): string {
  if (value === undefined || value === null || value === "") return "";
  if (Array.isArray(value)) {
    return value.map((word) => labels[column]?.[word] ?? word).join(", ");
  }
  if (typeof value !== "string") return String(value);
  if (column.endsWith("Id") && !column.startsWith("wikidata")) return names[value] ?? "a record that is gone";
  if (dateColumns.has(column) && isStorableEdtf(value)) return formatEdtf(value);
  return labels[column]?.[value] ?? value;
}

/** What of a row of a list is said, in order; a column without a lead speaks for itself. */
const said: Record<ListTable, readonly { column: string; lead?: string }[]> = {
  participations: [
    { column: "personId" },
    { column: "groupName" },
    { column: "partyId", lead: "for" },
    { column: "role" },
    { column: "printed", lead: "as printed" },
  ],
  contactTracks: [{ column: "trackId" }],
  contactTopics: [{ column: "topicId" }, { column: "basis" }, { column: "partyId", lead: "by" }],
  notifications: [{ column: "partyId" }, { column: "standing" }, { column: "note" }],
  acknowledgements: [{ column: "partyId" }, { column: "standing" }, { column: "date" }, { column: "note" }],
  readouts: [{ column: "partyId" }, { column: "date" }, { column: "summary" }],
  outsideCounts: [{ column: "count" }, { column: "what" }, { column: "countedBy", lead: "by" }],
  reactions: [{ column: "partyId" }, { column: "date" }, { column: "summary" }],
  announcementPlaces: [{ column: "placeId" }],
  verifications: [
    { column: "date" },
    { column: "standing" },
    { column: "assessor", lead: "by" },
    { column: "partyId" },
  ],
  eventSources: [{ column: "sourceId" }, { column: "supports", lead: "supports" }],
  offices: [
    { column: "title" },
    { column: "partyId", lead: "for" },
    { column: "from", lead: "from" },
    { column: "to", lead: "to" },
    { column: "sourceNote", lead: "source" },
  ],
  personAliases: [{ column: "name" }, { column: "note" }],
  placeAliases: [{ column: "name" }, { column: "note" }],
  partyAliases: [{ column: "name" }, { column: "note" }],
};

/** A row of a list in words: "Special envoy, for United States, from 6 March 2025". */
export function describeRow(table: ListTable, row: Row, names: RecordNames): string {
  return said[table]
    .flatMap(({ column, lead }) => {
      const words = cellWords(column, row[column], names);
      if (words === "") return [];
      return [lead === undefined ? words : `${lead} ${words}`];
    })
    .join(", ");
}

/** What a list is called. */
export const listLabels: Record<ListTable, string> = {
  participations: "Who took part",
  contactTracks: "Tracks",
  contactTopics: "Topics",
  notifications: "Who was informed",
  acknowledgements: "Acknowledgements",
  readouts: "Readouts",
  outsideCounts: "Outside counts",
  reactions: "Reactions",
  announcementPlaces: "Places",
  verifications: "Verification",
  eventSources: "Sources",
  offices: "Offices",
  personAliases: "Other spellings",
  placeAliases: "Other names",
  partyAliases: "Other names",
};
