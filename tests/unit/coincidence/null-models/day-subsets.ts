/** All ways to choose `count` of the values, in order. */
export function daySubsets(values: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return values.flatMap((value, at) =>
    daySubsets(values.slice(at + 1), count - 1).map((rest) => [value, ...rest]),
  );
}

/** All ways to put `count` blocks, told apart, on distinct values. */
export function dayPlacements(values: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return values.flatMap((value) =>
    dayPlacements(
      values.filter((other) => other !== value),
      count - 1,
    ).map((rest) => [value, ...rest]),
  );
}
