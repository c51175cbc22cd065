import type { MergeChange, Row } from "./change";

/**
 * A change with every record that was itself merged away since under the id of the one that it was merged into: what the change
 * speaks of is stored under that id now. `presentId` gives the id that one has now.
 */
export function withPresentIds(change: MergeChange, presentId: (id: string) => string): MergeChange {
  const present = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        column.endsWith("Id") && typeof value === "string" ? presentId(value) : value,
      ]),
    );
  switch (change.type) {
    case "draft":
      return change;
    case "fields":
      return { ...change, before: present(change.before), after: present(change.after) };
    case "removal":
      return { ...change, before: present(change.before) };
    case "list":
      return {
        ...change,
        before: change.before.map(present),
        after: change.after.map(present),
        groups: change.groups.map(({ after, before }) => ({
          after: present(after),
          before: before.map(present),
        })),
      };
  }
}
