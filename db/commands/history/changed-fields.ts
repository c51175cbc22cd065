/** A record as a reader sees it, whole: fields, links, and the names of what it links to. */
export type Snapshot = Record<string, unknown>;

/** The top-level fields that differ between two snapshots; without an earlier one, all of them. */
export function changedFields(before: Snapshot | null, after: Snapshot): string[] {
  if (before === null) return Object.keys(after);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  // Both were built by the same code, so that equal values have their keys in the same order.
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
