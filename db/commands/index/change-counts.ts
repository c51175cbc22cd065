import { and, eq, inArray, or, sql } from "drizzle-orm";
import { dayNumberOf } from "@/lib/records/event-number";
import { binOf, mostLevel } from "@/lib/timeline/bin-level";
import { binnedKinds } from "../../rows/facets-of";
import { dayBins } from "../../schema/day-bins";
import { facets } from "../../schema/facets";
import { importBins } from "../../schema/import-bins";
import { importFacets } from "../../schema/import-facets";
import type { Writer } from "../../store";

/** Adds 1 or −1 to the counts of facets: to the public ones, or to what an import will add once it is visible. */
export async function changeFacetCounts(
  db: Writer,
  ids: readonly number[],
  change: 1 | -1,
  importId: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  if (importId === null) {
    await db
      .update(facets)
      .set({ count: sql`${facets.count} + ${change}` })
      .where(inArray(facets.id, [...ids]));
    return;
  }
  if (change === 1) {
    await db
      .insert(importFacets)
      .values(ids.map((facetId) => ({ importId, facetId, count: 1 })))
      .onConflictDoUpdate({
        target: [importFacets.importId, importFacets.facetId],
        set: { count: sql`${importFacets.count} + 1` },
      });
    return;
  }
  await db
    .update(importFacets)
    .set({ count: sql`${importFacets.count} - 1` })
    .where(and(eq(importFacets.importId, importId), inArray(importFacets.facetId, [...ids])));
}

/** Adds 1 or −1 to the bins of every level for those of the facets that have bins; see changeFacetCounts for which. */
export async function changeBinCounts(
  db: Writer,
  place: { n: number; standing: string },
  ids: readonly number[],
  change: 1 | -1,
  importId: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  const binned = await db
    .select({ id: facets.id })
    .from(facets)
    .where(and(inArray(facets.id, [...ids]), inArray(facets.kind, [...binnedKinds])));
  if (binned.length === 0) return;
  const day = dayNumberOf(place.n);
  const { standing } = place;
  const bins = Array.from({ length: mostLevel + 1 }, (_, level) => ({ level, bin: binOf(day, level) }));
  const table = importId === null ? dayBins : importBins;
  if (change === 1) {
    const rows = binned.flatMap(({ id: facetId }) =>
      bins.map((bin) => ({ ...bin, facetId, standing, count: 1 })),
    );
    const set = { count: sql`${table.count} + 1` };
    if (importId === null) {
      const target = [dayBins.level, dayBins.facetId, dayBins.bin, dayBins.standing];
      await db.insert(dayBins).values(rows).onConflictDoUpdate({ target, set });
      return;
    }
    const { level, facetId, bin, standing: standingColumn } = importBins;
    await db
      .insert(importBins)
      .values(rows.map((row) => ({ ...row, importId })))
      .onConflictDoUpdate({ target: [importBins.importId, level, facetId, bin, standingColumn], set });
    return;
  }
  const own = and(
    importId === null ? undefined : eq(importBins.importId, importId),
    inArray(
      table.facetId,
      binned.map((row) => row.id),
    ),
    eq(table.standing, standing),
    or(...bins.map(({ level, bin }) => and(eq(table.level, level), eq(table.bin, bin)))),
  );
  await db
    .update(table)
    .set({ count: sql`${table.count} - 1` })
    .where(own);
  await db.delete(table).where(and(own, eq(table.count, 0)));
}
