import { listTables, type MergedType, type Row, type SingleTable } from "./change";
import { cellWords, describeRow, listLabels, type RecordNames } from "./describe-row";
import type { RecordJoin, RecordRows } from "./join-records";

/** What of a record stands in one line of a comparison. */
interface ComparedField {
  label: string;
  table: SingleTable;
  columns: readonly string[];
}

/** One line: what each record says, and what will stand once they are one; each in lines of words, none where nothing is said. */
export interface ComparedLine {
  label: string;
  kept: string[];
  other: string[];
  joined: string[];
}

/** The records that are compared, an event by its kind. */
export type ComparedType = Exclude<MergedType, "event"> | "contact" | "announcement";

const shared: readonly ComparedField[] = [
  { label: "Title", table: "events", columns: ["title"] },
  { label: "Date", table: "events", columns: ["date", "datePrinted"] },
  { label: "Time", table: "events", columns: ["clockAt", "clockZone"] },
  { label: "Time zone", table: "events", columns: ["zone"] },
];

const ending: readonly ComparedField[] = [
  { label: "Summary", table: "events", columns: ["summary"] },
  { label: "Note", table: "events", columns: ["note"] },
  { label: "Confidence", table: "events", columns: ["confidence"] },
];

const comparedFields: Record<ComparedType, readonly ComparedField[]> = {
  person: [
    { label: "Name", table: "people", columns: ["name"] },
    { label: "Party", table: "people", columns: ["partyId"] },
  ],
  party: [
    { label: "Name", table: "parties", columns: ["name"] },
    { label: "Kind", table: "parties", columns: ["kind"] },
    { label: "Country code", table: "parties", columns: ["isoCode"] },
  ],
  place: [
    { label: "Name", table: "places", columns: ["name"] },
    { label: "Kind", table: "places", columns: ["kind"] },
    { label: "Country", table: "places", columns: ["countryId"] },
    { label: "Coordinates", table: "places", columns: ["latitude", "longitude"] },
    { label: "Wikidata id", table: "places", columns: ["wikidataId"] },
    { label: "Time zone", table: "places", columns: ["zone"] },
    {
      label: "Population",
      table: "places",
      columns: ["population", "populationAsOf", "populationAsOfPrinted", "populationSource"],
    },
  ],
  topic: [{ label: "Name", table: "topics", columns: ["name"] }],
  contact: [
    ...shared,
    { label: "Format", table: "contacts", columns: ["format"] },
    { label: "Level", table: "contacts", columns: ["level"] },
    { label: "Status", table: "contacts", columns: ["status"] },
    { label: "Place", table: "contacts", columns: ["placeId"] },
    { label: "Minutes", table: "contacts", columns: ["durationMinutes", "durationPrinted"] },
    { label: "Made public", table: "contacts", columns: ["madePublic", "madePublicPrinted"] },
    ...ending,
  ],
  announcement: [
    ...shared,
    { label: "Kind", table: "announcements", columns: ["kind"] },
    {
      label: "Announced by",
      table: "announcements",
      columns: ["announcedByPartyId", "announcedByPersonId", "announcedByBody"],
    },
    {
      label: "Said to have happened",
      table: "announcements",
      columns: ["saidToHaveHappened", "saidToHaveHappenedPrinted"],
    },
    {
      label: "Independently assessed",
      table: "announcements",
      columns: ["independentlyAssessed", "independentlyAssessedPrinted"],
    },
    ...ending,
  ],
};

/** Two records side by side, field by field, with what stands once they are one. Lines of which neither says anything are left out. */
export function compareRecords(
  type: ComparedType,
  kept: RecordRows,
  other: RecordRows,
  join: RecordJoin,
  names: RecordNames,
): ComparedLine[] {
  const fields = comparedFields[type].map(({ label, table, columns }): ComparedLine => {
    const after: Row = { ...kept.rows[table] };
    for (const change of join.fields) if (change.table === table) Object.assign(after, change.after);
    const words = (row: Row | undefined) => {
      const said = columns
        .map((column) => cellWords(column, row?.[column], names))
        .filter((text) => text !== "");
      return said.length === 0 ? [] : [said.join(", ")];
    };
    return { label, kept: words(kept.rows[table]), other: words(other.rows[table]), joined: words(after) };
  });
  const lists = listTables
    .filter((table) => kept.lists[table] !== undefined)
    .map((table): ComparedLine => {
      const words = (rows: readonly Row[] | undefined) =>
        (rows ?? []).map((row) => describeRow(table, row, names));
      const before = kept.lists[table];
      return {
        label: listLabels[table],
        kept: words(before),
        other: words(other.lists[table]),
        joined: words(join.lists.find((list) => list.table === table)?.after ?? before),
      };
    });
  return [...fields, ...lists].filter((line) => line.kept.length + line.other.length > 0);
}
