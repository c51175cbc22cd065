import { foldText } from "../records/folded-text";
import type { Cell, ListTable, Row } from "./change";

/** When two rows of a list say the same thing, so that one of them is a double. */
export type IsSameRow = (one: Row, other: Row) => boolean;

/** Equal in all of these columns. */
function equalIn(...columns: string[]): IsSameRow {
  return (one, other) => columns.every((column) => (one[column] ?? null) === (other[column] ?? null));
}

/** Equal, or one of the two says nothing. */
function agree(one: Cell | undefined, other: Cell | undefined): boolean {
  return one === other || (one ?? null) === null || (other ?? null) === null;
}

function folded(value: Cell | undefined): string {
  return typeof value === "string" ? foldText(value) : "";
}

/** A contact names a person once; a group is the same under the same words and for the same party. */
function isSameParticipant(one: Row, other: Row): boolean {
  if ((one.personId ?? null) !== null) return one.personId === other.personId;
  return (
    (other.personId ?? null) === null &&
    one.partyId === other.partyId &&
    folded(one.groupName) === folded(other.groupName)
  );
}

/** An office entered without dates is the dated one of that title. */
function isSameOffice(one: Row, other: Row): boolean {
  return (
    one.partyId === other.partyId &&
    folded(one.title) === folded(other.title) &&
    agree(one.from, other.from) &&
    agree(one.to, other.to)
  );
}

export const listRules: Record<ListTable, IsSameRow> = {
  participations: isSameParticipant,
  contactTracks: equalIn("trackId"),
  contactTopics: equalIn("topicId", "basis", "partyId"),
  notifications: equalIn("partyId", "standing"),
  acknowledgements: equalIn("partyId", "standing", "date"),
  readouts: equalIn("partyId", "date", "summary"),
  outsideCounts: equalIn("count", "what", "countedBy"),
  reactions: equalIn("partyId", "date", "summary"),
  announcementPlaces: equalIn("placeId"),
  verifications: equalIn("date", "standing", "assessor", "partyId"),
  eventSources: equalIn("sourceId"),
  offices: isSameOffice,
  personAliases: equalIn("name"),
  placeAliases: equalIn("name"),
  partyAliases: equalIn("name"),
};

/** Columns that say where a row stands, not what it says. */
const placing = new Set(["id", "position"]);

/** What a row says, as text, whatever the order of its columns. */
export function contentOf(row: Row): string {
  return JSON.stringify(
    Object.entries(row)
      .filter(([column]) => !placing.has(column))
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/** The columns in which two rows say different things. */
export function differingColumns(one: Row, other: Row): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (column) =>
      !placing.has(column) && JSON.stringify(one[column] ?? null) !== JSON.stringify(other[column] ?? null),
  );
}

/** One row out of two that say the same: `kept` with what it leaves open taken from `double`. */
export function joinRow(kept: Row, double: Row): Row {
  return Object.fromEntries(
    Object.entries(kept).map(([column, value]): [string, Cell] => {
      const other = double[column] ?? null;
      if (placing.has(column)) return [column, value];
      if (Array.isArray(value) && Array.isArray(other)) return [column, [...new Set([...value, ...other])]];
      // Whoever was there as a principal once was one.
      if (column === "role" && other === "principal") return [column, other];
      return [column, value ?? other];
    }),
  );
}
