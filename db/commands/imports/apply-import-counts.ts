import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import { dayBins } from "../../schema/day-bins";
import { facets } from "../../schema/facets";
import { importBins } from "../../schema/import-bins";
import { importFacets } from "../../schema/import-facets";
import type { Writer } from "../../store";

/** Adds what an import has added up to the public counts, or takes it away (−1). */
export async function applyImportCounts(db: Writer, importId: string, sign: 1 | -1): Promise<void> {
  const bins = db
    .select({
      level: importBins.level,
      facetId: importBins.facetId,
      bin: importBins.bin,
      standing: importBins.standing,
      count: importBins.count,
    })
    .from(importBins)
    .where(eq(importBins.importId, importId));
  const change = sign === 1 ? sql`excluded.count` : sql`-excluded.count`;
  await db
    .insert(dayBins)
    .select(bins)
    .onConflictDoUpdate({
      target: [dayBins.level, dayBins.facetId, dayBins.bin, dayBins.standing],
      set: { count: sql`${dayBins.count} + ${change}` },
    });
  const added = db
    .select({ count: importFacets.count })
    .from(importFacets)
    .where(and(eq(importFacets.importId, importId), eq(importFacets.facetId, facets.id)));
  await db
    .update(facets)
    .set({
      count: sign === 1 ? sql`${facets.count} + (${added})` : sql`${facets.count} - (${added})`,
    })
    .where(
      inArray(
        facets.id,
        db.select({ id: importFacets.facetId }).from(importFacets).where(eq(importFacets.importId, importId)),
      ),
    );
  if (sign === -1) await db.delete(dayBins).where(and(isBinOf(importId), lte(dayBins.count, 0)));
}

/** Whether a bin is one that the import counts in, looked up by key: of all bins those of one import are few. */
function isBinOf(importId: string): SQL {
  const { level, facetId, bin, standing } = importBins;
  return sql`(${dayBins.level}, ${dayBins.facetId}, ${dayBins.bin}, ${dayBins.standing}) in (
    select ${level}, ${facetId}, ${bin}, ${standing} from ${importBins} where ${importBins.importId} = ${importId}
  )`;
}
