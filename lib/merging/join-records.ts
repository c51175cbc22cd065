import { inDateOrder } from "../records/in-date-order";
import type { FieldChange, ListTable, Row, SingleTable } from "./change";
import { fillFields } from "./fill-fields";
import { type JoinedList, joinRows } from "./join-rows";
import type { MergeParts } from "./merge-parts";

/** A record as its tables hold it. */
export interface RecordRows {
  id: string;
  rows: Partial<Record<SingleTable, Row>>;
  lists: Partial<Record<ListTable, Row[]>>;
}

/** A list of the kept record as it becomes. */
export interface ListJoin extends JoinedList {
  table: ListTable;
  before: Row[];
}

/** What the kept record takes from the other. */
export interface RecordJoin {
  fields: FieldChange[];
  lists: ListJoin[];
}

/** The column that says whose row it is. */
export const ownerColumns: Record<ListTable, string> = {
  participations: "eventId",
  contactTracks: "eventId",
  contactTopics: "eventId",
  notifications: "eventId",
  acknowledgements: "eventId",
  readouts: "eventId",
  outsideCounts: "eventId",
  reactions: "eventId",
  announcementPlaces: "eventId",
  verifications: "eventId",
  eventSources: "eventId",
  offices: "personId",
  personAliases: "personId",
  placeAliases: "placeId",
  partyAliases: "partyId",
};

const aliasTables: ReadonlySet<ListTable> = new Set(["personAliases", "placeAliases", "partyAliases"]);

/**
 * What becomes of `kept` when `other` is merged into it: its own values stay, empty ones are filled, lists are joined and doubles
 * dropped, and the other's name becomes one of its spellings. `sameSources` names, by id, the kept record's source that an
 * other's source is a double of.
 */
export function joinRecords(
  parts: MergeParts,
  kept: RecordRows,
  other: RecordRows,
  sameSources: ReadonlyMap<string, string> = new Map(),
): RecordJoin {
  return {
    fields: parts.fields.flatMap(({ table, groups }) =>
      fillFields(kept.rows[table] ?? {}, other.rows[table] ?? {}, groups).map(
        (part): FieldChange => ({ type: "fields", table, rowId: kept.id, ...part }),
      ),
    ),
    lists: parts.lists.flatMap((table) => {
      const before = kept.lists[table] ?? [];
      const coming = comingRows(table, kept, other).map((row) => citing(row, sameSources));
      const joined = joinRows(table, [
        ...before.map((row) => ({ row, before: row })),
        ...coming.map((row) => ({ row, before: null })),
      ]);
      if (joined.groups.length === 0) return [];
      return [{ table, before, ...joined, after: inOrder(table, joined.after) }];
    }),
  };
}

function comingRows(table: ListTable, kept: RecordRows, other: RecordRows): Row[] {
  const owner = { [ownerColumns[table]]: kept.id };
  const rows = (other.lists[table] ?? []).map((row) => ({ ...row, ...owner }));
  if (!aliasTables.has(table)) return rows;
  const named: Row[] = [...rows, { ...owner, name: nameOf(other), note: null }];
  return named.filter((row) => row.name !== nameOf(kept));
}

function nameOf(record: RecordRows): string {
  const named = Object.values(record.rows).find((row) => typeof row.name === "string");
  return typeof named?.name === "string" ? named.name : "";
}

function citing(row: Row, sameSources: ReadonlyMap<string, string>): Row {
  const { sourceId } = row;
  const same = typeof sourceId === "string" ? sameSources.get(sourceId) : undefined;
  return same === undefined ? row : { ...row, sourceId: same };
}

/** Verifications are a history: its last row is the standing now. */
function inOrder(table: ListTable, rows: Row[]): Row[] {
  if (table !== "verifications") return rows;
  const dated = rows.map((row) => ({ row, date: typeof row.date === "string" ? row.date : "" }));
  return inDateOrder(dated).map(({ row }) => row);
}
