/** Most values that one statement is given: engines limit the number of bound parameters. */
const chunkSize = 500;

/** Runs a read for a list of ids, a chunk at a time, and returns all rows. */
export async function inChunks<Id extends string | number, Row>(
  ids: Iterable<Id>,
  read: (chunk: Id[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const all = [...new Set(ids)];
  const rows: Row[] = [];
  for (let start = 0; start < all.length; start += chunkSize) {
    rows.push(...(await read(all.slice(start, start + chunkSize))));
  }
  return rows;
}
