import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { importBins } from "../../schema/import-bins";
import { importFacets } from "../../schema/import-facets";
import { importOutcomes } from "../../schema/import-outcomes";
import { importRecords } from "../../schema/import-records";
import { imports } from "../../schema/imports";
import { revisions } from "../../schema/revisions";
import type { Store, Writer } from "../../store";
import type { StoredImport } from "./find-import";
import { stagedEventId } from "./stage-import-batch";
import { type Batch, timedWrite } from "./timed-write";

/**
 * Gives the first versions of the next events of a visible import the data version, the time and the person with which it became
 * visible, and its rows the state that they have since then. Returns no rows where none is left.
 */
export async function finishImportBatch(
  store: Store,
  stored: StoredImport,
  { now, size }: { now: number; size: number },
): Promise<Batch> {
  const { id, runId, doneTo } = stored;
  const { value, ms } = await timedWrite(store, async ({ db }) => {
    const rows = await db
      .select({ rowNumber: importOutcomes.rowNumber })
      .from(importOutcomes)
      .where(
        and(
          eq(importOutcomes.importId, id),
          eq(importOutcomes.state, "staged"),
          gt(importOutcomes.rowNumber, doneTo),
        ),
      )
      .orderBy(asc(importOutcomes.rowNumber))
      .limit(size);
    const last = rows.at(-1);
    if (last === undefined || runId === null) return 0;
    const rowNumbers = rows.map(({ rowNumber }) => rowNumber);
    const eventIds = rowNumbers.map((rowNumber) => stagedEventId(runId, rowNumber));
    await markVisible(db, stored, "event", eventIds);
    await db
      .update(importOutcomes)
      .set({ state: "imported", eventId: sql`${runId} || '.' || ${importOutcomes.rowNumber}` })
      .where(and(eq(importOutcomes.importId, id), inArray(importOutcomes.rowNumber, rowNumbers)));
    await db.update(imports).set({ doneTo: last.rowNumber, touchedAt: now }).where(eq(imports.id, id));
    return rows.length;
  });
  return { rows: value, ms };
}

/** The records beside sources, which have no version of their own to begin with. */
const addedTypes = ["person", "place", "party"] as const;

/**
 * Clears what an import needed on its way, a part at a time, and gives the records that it added the data version with which they
 * became visible. Returns no rows where nothing is left.
 */
export async function tidyImportBatch(
  store: Store,
  stored: StoredImport,
  { size }: { size: number },
): Promise<Batch> {
  const { id } = stored;
  const { value, ms } = await timedWrite(store, async ({ db }) => {
    const cleared = await clearBins(db, id, size);
    if (cleared > 0) return cleared;
    await db.delete(importFacets).where(eq(importFacets.importId, id));
    const records = await db
      .select({ recordType: importRecords.recordType, recordId: importRecords.recordId })
      .from(importRecords)
      .innerJoin(
        revisions,
        and(
          eq(revisions.recordType, importRecords.recordType),
          eq(revisions.recordId, importRecords.recordId),
          eq(revisions.version, 1),
          eq(revisions.dataVersion, 0),
        ),
      )
      .where(and(eq(importRecords.importId, id), inArray(importRecords.recordType, addedTypes)))
      .limit(size);
    for (const type of addedTypes) {
      const ids = records.filter(({ recordType }) => recordType === type).map(({ recordId }) => recordId);
      if (ids.length > 0) await markVisible(db, stored, type, ids);
    }
    return records.length;
  });
  return { rows: value, ms };
}

/** Deletes the next bins in the order of their key. */
async function clearBins(db: Writer, importId: string, size: number): Promise<number> {
  const { level, facetId, bin, standing } = importBins;
  const bins = await db
    .select({ level, facetId, bin, standing })
    .from(importBins)
    .where(eq(importBins.importId, importId))
    .orderBy(asc(level), asc(facetId), asc(bin), asc(standing))
    .limit(size);
  const last = bins.at(-1);
  if (last === undefined) return 0;
  const isUpToLast = sql`(${level}, ${facetId}, ${bin}, ${standing})
    <= (${last.level}, ${last.facetId}, ${last.bin}, ${last.standing})`;
  await db.delete(importBins).where(and(eq(importBins.importId, importId), isUpToLast));
  return bins.length;
}

async function markVisible(
  db: Writer,
  { dataVersion, visibleAt, visibleByName, publishBy, createdBy, createdByName }: StoredImport,
  recordType: "event" | "person" | "place" | "party",
  ids: string[],
): Promise<void> {
  const isByAnother = publishBy !== createdBy;
  await db
    .update(revisions)
    .set({
      dataVersion: dataVersion ?? 0,
      ...(visibleAt === null ? {} : { at: visibleAt }),
      ...(visibleByName === null ? {} : { userId: publishBy, userName: visibleByName }),
      ...(isByAnother && createdBy !== null ? { authorId: createdBy, authorName: createdByName } : {}),
    })
    .where(
      and(
        eq(revisions.recordType, recordType),
        inArray(revisions.recordId, ids),
        eq(revisions.version, 1),
        eq(revisions.dataVersion, 0),
      ),
    );
}
