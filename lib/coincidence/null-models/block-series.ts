/**
 * The day-blocks of one series inside the observed days: entry i holds all events of one day. Plain arrays, so
 * that it can be sent to another thread.
 */
export interface BlockSeries {
  /** Positions of the days among the observed ones, ascending and distinct. */
  at: Int32Array;
  /** How many events each block holds, 1 or more. */
  sizes: Int32Array;
}

/** The blocks of both series. */
export interface SeriesBlocks {
  consequents: BlockSeries;
  antecedents: BlockSeries;
}

/** Collects blocks from the size found for each position; the order of the entries plays no part. */
export function blockSeriesOf(sizeByPosition: ReadonlyMap<number, number>): BlockSeries {
  const at = Int32Array.from(sizeByPosition.keys()).sort();
  return { at, sizes: at.map((position) => sizeByPosition.get(position) ?? 0) };
}

/** Events in all blocks. */
export function countEvents({ sizes }: BlockSeries): number {
  let sum = 0;
  for (const size of sizes) sum += size;
  return sum;
}

/** Whether two series of blocks are the same in every entry. */
export function isSameBlocks(left: BlockSeries, right: BlockSeries): boolean {
  return isSameArray(left.at, right.at) && isSameArray(left.sizes, right.sizes);
}

function isSameArray(left: Int32Array, right: Int32Array): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at]);
}
