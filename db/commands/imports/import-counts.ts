import { sql } from "drizzle-orm";
import { dayNumberOf } from "@/lib/records/event-number";
import { binOf, mostLevel } from "@/lib/timeline/bin-level";
import type { Dialect } from "../../dialect";
import { insertRows } from "../../rows/insert-rows";
import { importBins } from "../../schema/import-bins";
import { importFacets } from "../../schema/import-facets";
import type { Writer } from "../../store";

/** Where an event of an import stands in counts. */
export interface CountedPlace {
  /** As in search_docs. */
  n: number;
  standing: string;
  /** Ids of its facets. */
  facets: readonly number[];
  /** Those of them that have bins. */
  binned: readonly number[];
}

/** Adds up what events will add to bins and facets once the import is visible, or take away once it is hidden. */
export async function addImportCounts(
  context: { db: Writer; dialect: Dialect },
  importId: string,
  places: readonly CountedPlace[],
): Promise<void> {
  const bins = new Map<string, typeof importBins.$inferInsert>();
  const counts = new Map<number, number>();
  for (const { n, standing, facets, binned } of places) {
    for (const id of facets) counts.set(id, (counts.get(id) ?? 0) + 1);
    const day = dayNumberOf(n);
    for (const facetId of binned) {
      for (let level = 0; level <= mostLevel; level += 1) {
        const bin = binOf(day, level);
        const key = `${level} ${facetId} ${bin} ${standing}`;
        const known = bins.get(key);
        if (known) known.count += 1;
        else bins.set(key, { importId, level, facetId, bin, standing, count: 1 });
      }
    }
  }
  if (bins.size > 0) {
    await insertRows(context, importBins, [...bins.values()]).onConflictDoUpdate({
      target: [
        importBins.importId,
        importBins.level,
        importBins.facetId,
        importBins.bin,
        importBins.standing,
      ],
      set: { count: sql`${importBins.count} + excluded.count` },
    });
  }
  if (counts.size > 0) {
    const rows = [...counts].map(([facetId, count]) => ({ importId, facetId, count }));
    await insertRows(context, importFacets, rows).onConflictDoUpdate({
      target: [importFacets.importId, importFacets.facetId],
      set: { count: sql`${importFacets.count} + excluded.count` },
    });
  }
}
