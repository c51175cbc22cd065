import type { EventDocument } from "../open/event-document";
import type { RecordDocuments } from "../open/record-document";
import type { SourceDocument } from "../open/source-document";
import type { DataTable } from "./data-table";
import { eventListTables, eventSourcesTable } from "./event-list-tables";
import { announcementsTable, contactsTable, eventsTable, retractedTable } from "./event-tables";
import {
  officesTable,
  partiesTable,
  partyAliasesTable,
  peopleTable,
  personAliasesTable,
  placeAliasesTable,
  placesTable,
  seriesTable,
  sourcesTable,
  topicsTable,
  tracksTable,
} from "./record-tables";

/** The documents of which tables are made, by kind. */
export interface TableDocuments extends RecordDocuments {
  event: EventDocument;
  retracted: EventDocument;
  source: SourceDocument;
}
export type TableKind = keyof TableDocuments;

/** The kinds in an order in which what is referred to comes first. */
export const tableKinds = [
  "party",
  "person",
  "place",
  "series",
  "track",
  "topic",
  "source",
  "event",
  "retracted",
] as const satisfies readonly TableKind[];

/** The tables that each kind of document gives. Together they hold the whole published record. */
export const tablesOfKind: { readonly [Kind in TableKind]: readonly DataTable<TableDocuments[Kind]>[] } = {
  event: [eventsTable, contactsTable, announcementsTable, eventSourcesTable, ...eventListTables],
  retracted: [retractedTable],
  source: [sourcesTable],
  party: [partiesTable, partyAliasesTable],
  person: [peopleTable, officesTable, personAliasesTable],
  place: [placesTable, placeAliasesTable],
  track: [tracksTable],
  series: [seriesTable],
  topic: [topicsTable],
};

/** A table without what makes its rows. */
export type TableDescription = Omit<DataTable<never>, "cellsOf">;

/** A table and the kind of document of which it is made. */
export interface OpenTable {
  kind: TableKind;
  table: TableDescription;
}

const readingOrder = [
  "event",
  "source",
  "person",
  "place",
  "party",
  "track",
  "series",
  "topic",
  "retracted",
] as const;

/** All tables, those of events first. */
export const openTables: readonly OpenTable[] = readingOrder.flatMap((kind) =>
  tablesOfKind[kind].map((table) => ({ kind, table })),
);

/** The table of a file name; null where there is none. */
export function findTable(name: string): OpenTable | null {
  return openTables.find(({ table }) => table.name === name) ?? null;
}
