/** Something on a line, from `start` to `end` px, that may have to share a mark. */
export interface Joinable<T> {
  start: number;
  end: number;
  items: readonly T[];
}

/** How near two marks may come, and how long a joined one is at least (it covers its true span), px. */
export interface JoinRule {
  gapPx: number;
  leastJoinedPx: number;
}

/**
 * Joins what stands nearer than `gapPx` until nothing does; a joined mark covers its true span. The result is in
 * order along the line, and every item of the input is in exactly one of its marks.
 */
export function joinMarks<T>(
  marks: readonly Joinable<T>[],
  { gapPx, leastJoinedPx }: JoinRule,
): Joinable<T>[] {
  let current = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  for (;;) {
    const joined: Joinable<T>[] = [];
    for (const mark of current) {
      const last = joined.at(-1);
      if (last === undefined || mark.start - last.end >= gapPx) {
        joined.push(mark);
        continue;
      }
      joined[joined.length - 1] = widened(last, mark, leastJoinedPx);
    }
    if (joined.length === current.length) return joined;
    // Widening to the least length can bring a mark within reach of its neighbours, so look again.
    current = joined.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

function widened<T>(left: Joinable<T>, right: Joinable<T>, leastPx: number): Joinable<T> {
  const start = Math.min(left.start, right.start);
  const end = Math.max(left.end, right.end);
  const missing = Math.max(0, leastPx - (end - start)) / 2;
  return { start: start - missing, end: end + missing, items: [...left.items, ...right.items] };
}
