/**
 * Values by path after row `removed` of a list is gone: those of the row leave with it, those of later rows follow them.
 */
export function keysAfterRemoval<Value>(
  byPath: Readonly<Record<string, Value>>,
  list: string,
  removed: number,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(byPath).flatMap(([path, value]): [string, Value][] => {
      const moved = pathAfterRemoval(path, list, removed);
      return moved === null ? [] : [[moved, value]];
    }),
  );
}

/** A path after row `removed` of a list is gone; null where it was of that row. */
export function pathAfterRemoval(path: string, list: string, removed: number): string | null {
  const inside = path.startsWith(`${list}.`) ? path.slice(list.length + 1).split(".") : [];
  const index = Number(inside[0] ?? Number.NaN);
  if (Number.isNaN(index) || index < removed) return path;
  return index === removed ? null : [list, index - 1, ...inside.slice(1)].join(".");
}

/** `byPath` with one entry set, or taken out with null. */
export function withKey<Value>(
  byPath: Readonly<Record<string, Value>>,
  path: string,
  value: Value | null,
): Record<string, Value> {
  const { [path]: _before, ...others } = byPath;
  return value === null ? others : { ...others, [path]: value };
}
