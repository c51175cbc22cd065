import type { ReadableEntry } from "./readable-snapshot";

/**
 * Which entry of a list is which of its other version: pairs of places, in the order of the later version. Entries that say the same go
 * together first, then those that share their surest key, then the next one; entries that share a key go in their order.
 * Paired the other way round the pairs are the same.
 */
export function pairEntries(
  before: readonly ReadableEntry[],
  after: readonly ReadableEntry[],
): [before: number, after: number][] {
  const mostKeys = Math.max(0, ...[...before, ...after].map((entry) => entry.keys.length));
  const passes = [
    (entry: ReadableEntry) =>
      JSON.stringify([entry.keys[0], entry.parts.map(({ name, text }) => [name, text])]),
    ...Array.from({ length: mostKeys }, (_, index) => (entry: ReadableEntry) => entry.keys[index]),
  ];
  const pairs: [number, number][] = [];
  const [paired, found] = [new Set<number>(), new Set<number>()];
  for (const keyOf of passes) {
    const waiting = new Map<string, number[]>();
    for (const [i, entry] of before.entries()) {
      const key = paired.has(i) ? undefined : keyOf(entry);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), i]);
    }
    for (const [j, entry] of after.entries()) {
      const key = found.has(j) ? undefined : keyOf(entry);
      const i = key === undefined ? undefined : waiting.get(key)?.shift();
      if (i === undefined) continue;
      paired.add(i);
      found.add(j);
      pairs.push([i, j]);
    }
  }
  return pairs.sort(([, one], [, other]) => one - other);
}
