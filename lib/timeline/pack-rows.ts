/** Something that takes room on a line, px. */
export interface Extent {
  start: number;
  end: number;
}

/**
 * Gives each of the extents, in order of their start, the first row in which it stands `gapPx` clear of the one
 * before; what fits in none goes to the last row. Returns the rows in the order of the input.
 */
export function packRows(extents: readonly Extent[], maxRows: number, gapPx: number): number[] {
  const ends: number[] = [];
  const rows = new Array<number>(extents.length).fill(0);
  const order = extents.map((extent, at) => ({ extent, at }));
  order.sort((a, b) => a.extent.start - b.extent.start || a.at - b.at);
  for (const { extent, at } of order) {
    let row = 0;
    while (row < maxRows - 1 && (ends[row] ?? -Infinity) + gapPx > extent.start) row += 1;
    ends[row] = Math.max(ends[row] ?? -Infinity, extent.end);
    rows[at] = row;
  }
  return rows;
}
