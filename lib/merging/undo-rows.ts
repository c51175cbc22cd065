import type { ListChange, Row, RowGroup } from "./change";
import { contentOf, differingColumns } from "./list-rules";

/**
 * A list as it stands now with what a merge did to it taken back. Where nobody touched it since, it comes back exactly as it was;
 * else row by row: a row that was edited keeps its edits and names again what it named, and what cannot be found any more, or
 * came from the other record and was edited, is left as it is and said in `left`.
 */
export function undoRows(
  current: readonly Row[],
  change: Pick<ListChange, "before" | "after" | "groups" | "link">,
): { rows: Row[]; left: Row[] } {
  if (isSameList(current, change.after)) return { rows: change.before, left: [] };
  const rows: Row[][] = current.map((row) => [row]);
  const isFree = current.map(() => true);
  const left: Row[] = [];
  for (const group of change.groups) {
    const found = findRow(current, isFree, group, change.link);
    const row = found === null ? undefined : current[found];
    if (found === null || row === undefined) {
      left.push(group.after);
      continue;
    }
    isFree[found] = false;
    rows[found] = takenApart(row, group);
  }
  return { rows: rows.flat(), left };
}

function isSameList(one: readonly Row[], other: readonly Row[]): boolean {
  return (
    one.length === other.length && one.every((row, index) => contentOf(row) === contentOf(other[index] ?? {}))
  );
}

/** The row that a group left behind: the same row, else the only one that still says all that the merge made it say. */
function findRow(
  current: readonly Row[],
  isFree: readonly boolean[],
  group: RowGroup,
  link: string | null,
): number | null {
  const { after } = group;
  const same = current.findIndex((row, index) => isFree[index] && contentOf(row) === contentOf(after));
  if (same !== -1) return same;
  const base = baseOf(group);
  // What the other record brought in was edited since: it is no longer what was brought in.
  if (base === null) return null;
  const made = new Set([...differingColumns(base, after), ...(link === null ? [] : [link])]);
  const likely = current.flatMap((row, index) => {
    if (!isFree[index]) return [];
    const differing = differingColumns(row, after);
    return differing.some((column) => made.has(column)) ? [] : [{ index, differing: differing.length }];
  });
  const least = Math.min(...likely.map(({ differing }) => differing));
  const best = likely.filter(({ differing }) => differing === least);
  return best.length === 1 ? (best[0]?.index ?? null) : null;
}

/** The row from which the joined one was made: of several the one most like it. */
function baseOf({ after, before }: RowGroup): Row | null {
  const ranked = before.map((row) => ({ row, differing: differingColumns(row, after).length }));
  ranked.sort((one, other) => one.differing - other.differing);
  return ranked[0]?.row ?? null;
}

/** The rows that a joined row was made of; what was edited in it since stays in the one that it was made from. */
function takenApart(row: Row, group: RowGroup): Row[] {
  if (contentOf(row) === contentOf(group.after)) return group.before;
  const base = baseOf(group);
  const columns = base === null ? [] : differingColumns(base, group.after);
  return group.before.map((before) =>
    before === base
      ? { ...row, ...Object.fromEntries(columns.map((column) => [column, before[column] ?? null])) }
      : before,
  );
}
