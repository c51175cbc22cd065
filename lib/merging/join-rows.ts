import type { ListTable, Row, RowGroup } from "./change";
import { contentOf, joinRow, listRules } from "./list-rules";

/** A row that is to stand in a list, and the one of that list that it was; null where it comes from another record. */
export interface JoiningRow {
  row: Row;
  before: Row | null;
}

/** A list without doubles, and how it came about. */
export interface JoinedList {
  after: Row[];
  /** Only the rows that are not as they were. */
  groups: RowGroup[];
}

interface Joined extends RowGroup {
  /** Whether `after` began as a row that nothing changed: then it is the one that takes the others in. */
  isOwn: boolean;
}

/**
 * Joins the rows of one list and drops doubles: of rows that say the same, the one that stood there unchanged takes in what the
 * others know more. The order stays.
 */
export function joinRows(table: ListTable, rows: readonly JoiningRow[]): JoinedList {
  const isSame = listRules[table];
  const joined: Joined[] = [];
  for (const { row, before } of rows) {
    const isOwn = before !== null && contentOf(before) === contentOf(row);
    const befores = before === null ? [] : [before];
    const known = joined.find(({ after }) => isSame(after, row));
    if (known === undefined) {
      joined.push({ after: row, before: befores, isOwn });
      continue;
    }
    const isTaken = isOwn && !known.isOwn;
    known.after = isTaken ? joinRow(row, known.after) : joinRow(known.after, row);
    known.isOwn ||= isOwn;
    known.before = [...known.before, ...befores];
  }
  return {
    after: joined.map(({ after }) => after),
    groups: joined
      .filter(({ after, before: [first, second] }) => {
        return first === undefined || second !== undefined || contentOf(first) !== contentOf(after);
      })
      .map(({ after, before }) => ({ after, before })),
  };
}

/** The list in which every row that names `otherId` in this column names `keptId`, doubles dropped; null where none does. */
export function repointRows(
  table: ListTable,
  rows: readonly Row[],
  { link, otherId, keptId }: { link: string; otherId: string; keptId: string },
): JoinedList | null {
  if (!rows.some((row) => row[link] === otherId)) return null;
  return joinRows(
    table,
    rows.map((before) => ({
      before,
      row: before[link] === otherId ? { ...before, [link]: keptId } : before,
    })),
  );
}
