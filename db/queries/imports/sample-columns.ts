import { and, asc, eq, gt } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { importRows } from "../../schema/import-rows";
import type { Store } from "../../store";

const pageSize = 500;
/** Rows of which the values are looked at. */
const mostLookedAt = 3_000;
/** Distinct values of a column that are kept. */
const mostValues = 60;

/**
 * The distinct values of each column among the first rows, in the order in which they come, and whether there are more. Throws
 * ForbiddenError below researcher.
 */
export async function sampleColumns(
  store: Store,
  actor: Actor | null,
  id: string,
  columns: readonly string[],
): Promise<Map<string, { values: string[]; hasMore: boolean }>> {
  requireDraftWriter(actor);
  const found = new Map(columns.map((column) => [column, new Set<string>()]));
  for (let after = 0; after < mostLookedAt; ) {
    const rows = await store.read(({ db }) =>
      db
        .select({ rowNumber: importRows.rowNumber, cells: importRows.cells })
        .from(importRows)
        .where(and(eq(importRows.importId, id), gt(importRows.rowNumber, after)))
        .orderBy(asc(importRows.rowNumber))
        .limit(pageSize),
    );
    for (const { cells } of rows) {
      for (const [column, values] of found) {
        const value = cells[column]?.trim() ?? "";
        if (value !== "" && values.size <= mostValues) values.add(value);
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) break;
    after = last.rowNumber;
    await new Promise(setImmediate);
  }
  return new Map(
    [...found].map(([column, values]) => [
      column,
      { values: [...values].slice(0, mostValues), hasMore: values.size > mostValues },
    ]),
  );
}
