import { and, asc, eq, gt, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import { drafts } from "../../schema/drafts";
import { events } from "../../schema/events";
import { hiddenEvents } from "../../schema/hidden-events";
import { importBins } from "../../schema/import-bins";
import { importFacets } from "../../schema/import-facets";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import { mistakeReports } from "../../schema/mistake-reports";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Store } from "../../store";
import { raiseDataVersion } from "../history/raise-data-version";
import { applyImportCounts } from "./apply-import-counts";
import { findImport } from "./find-import";

/**
 * Takes the events of an import that is undone off every public page, all in one transaction, as it made them visible. Where one
 * was edited, or a mistake in it reported, after they were told apart, nothing is hidden and they are told apart anew: false then.
 */
export async function hideImport(store: Store, id: string, now: number): Promise<boolean> {
  return store.write(async ({ db }) => {
    await findImport(db, id, ["undoing"]);
    if (await isEditedSince(db, id)) {
      await db.delete(importBins).where(eq(importBins.importId, id));
      await db.delete(importFacets).where(eq(importFacets.importId, id));
      await db.update(imports).set({ doneTo: 0, touchedAt: now }).where(eq(imports.id, id));
      return false;
    }
    const going = and(eq(importOutcomes.importId, id), eq(importOutcomes.state, "imported"));
    await db.insert(hiddenEvents).select(
      db
        .select({
          n: searchDocs.n,
          eventId: searchDocs.eventId,
          importId: sql<string>`${id}`.as("import_id"),
        })
        .from(importOutcomes)
        .innerJoin(searchDocs, eq(searchDocs.eventId, importOutcomes.eventId))
        .where(going)
        .orderBy(asc(searchDocs.n)),
    );
    await db
      .update(events)
      .set({ state: "staged" })
      .where(
        inArray(
          events.id,
          db.select({ id: hiddenEvents.eventId }).from(hiddenEvents).where(eq(hiddenEvents.importId, id)),
        ),
      );
    await applyImportCounts(db, id, -1);
    await raiseDataVersion(db);
    await db.update(imports).set({ phase: "remove", doneTo: 0, touchedAt: now }).where(eq(imports.id, id));
    return true;
  });
}

async function isEditedSince(db: Reader, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: events.id })
    .from(importOutcomes)
    .innerJoin(events, eq(events.id, importOutcomes.eventId))
    .leftJoin(drafts, eq(drafts.eventId, events.id))
    .leftJoin(mistakeReports, eq(mistakeReports.eventId, events.id))
    .where(
      and(
        eq(importOutcomes.importId, id),
        eq(importOutcomes.state, "imported"),
        or(
          gt(events.version, 1),
          ne(events.state, "published"),
          isNotNull(drafts.id),
          isNotNull(mistakeReports.id),
        ),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
