import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { alias, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { recordTables } from "../../rows/record-tables";
import { isUsed, readRecordUses } from "../../rows/record-uses";
import { acknowledgements } from "../../schema/acknowledgements";
import { eventSources } from "../../schema/event-sources";
import { type importedRecordTypes, importRecords } from "../../schema/import-records";
import { imports } from "../../schema/imports";
import { instance } from "../../schema/instance";
import { notifications } from "../../schema/notifications";
import { outsideCounts } from "../../schema/outside-counts";
import { reactions } from "../../schema/reactions";
import { readouts } from "../../schema/readouts";
import { revisions } from "../../schema/revisions";
import { slugs } from "../../schema/slugs";
import { sources } from "../../schema/sources";
import { verifications } from "../../schema/verifications";
import type { Store, Writer } from "../../store";
import type { StoredImport } from "./find-import";
import { type Batch, timedWrite } from "./timed-write";

type RecordType = (typeof importedRecordTypes)[number];

/** People, places and parties that one transaction looks at. */
const mostNamed = 10;

/** Sources before those who published them; parties last, since people and places belong to them. */
const order: RecordType[] = ["source", "person", "place", "party"];

/**
 * Removes the next records that an import added and that nothing names any more; what is in use, or was edited, stays and is no
 * part of the import any longer. Returns no rows where none is left.
 */
export async function removeUnusedRecords(
  store: Store,
  stored: StoredImport,
  { now, size }: { now: number; size: number },
): Promise<Batch> {
  const { id } = stored;
  const { value, ms } = await timedWrite(store, async ({ db }) => {
    for (const recordType of order) {
      const rows = await db
        .select({ recordId: importRecords.recordId })
        .from(importRecords)
        .where(and(eq(importRecords.importId, id), eq(importRecords.recordType, recordType)))
        // Where a record is named is asked one by one, and in many places.
        .limit(recordType === "source" ? size : Math.min(size, mostNamed));
      if (rows.length === 0) continue;
      const ids = rows.map(({ recordId }) => recordId);
      const gone =
        recordType === "source" ? await removeSources(db, ids) : await removeNamed(db, recordType, ids);
      // What was never visible leaves no trace; what was keeps its identifiers and versions.
      if (stored.visibleAt === null) await forget(db, recordType, gone);
      else await keepLastVersions(db, stored, { recordType, ids: gone, now });
      await db
        .delete(importRecords)
        .where(
          and(
            eq(importRecords.importId, id),
            eq(importRecords.recordType, recordType),
            inArray(importRecords.recordId, ids),
          ),
        );
      await db.update(imports).set({ touchedAt: now }).where(eq(imports.id, id));
      return rows.length;
    }
    return 0;
  });
  return { rows: value, ms };
}

const copies = alias(sources, "copies");

async function removeSources(db: Writer, ids: string[]): Promise<string[]> {
  const unnamed = (table: SQLiteTable, column: SQLiteColumn) =>
    notExists(db.select({ one: sql`1` }).from(table).where(eq(column, sources.id)));
  const gone = await db
    .delete(sources)
    .where(
      and(
        inArray(sources.id, ids),
        eq(sources.version, 1),
        unnamed(eventSources, eventSources.sourceId),
        unnamed(notifications, notifications.sourceId),
        unnamed(acknowledgements, acknowledgements.sourceId),
        unnamed(readouts, readouts.sourceId),
        unnamed(outsideCounts, outsideCounts.sourceId),
        unnamed(reactions, reactions.sourceId),
        unnamed(verifications, verifications.sourceId),
        notExists(db.select({ one: sql`1` }).from(copies).where(eq(copies.derivedFromId, sources.id))),
      ),
    )
    .returning({ id: sources.id });
  return gone.map(({ id }) => id);
}

async function removeNamed(
  db: Writer,
  recordType: Exclude<RecordType, "source">,
  ids: readonly string[],
): Promise<string[]> {
  const columns = recordTables[recordType];
  const table: SQLiteTable = columns;
  const gone: string[] = [];
  for (const id of ids) {
    const [stored] = await db.select({ version: columns.version }).from(table).where(eq(columns.id, id));
    if (stored?.version !== 1 || isUsed(await readRecordUses(db, recordType, id))) continue;
    await db.delete(table).where(eq(columns.id, id));
    gone.push(id);
  }
  return gone;
}

/** The last version of records that readers could see: what they were, and that they are gone. */
async function keepLastVersions(
  db: Writer,
  stored: StoredImport,
  { recordType, ids, now }: { recordType: RecordType; ids: string[]; now: number },
): Promise<void> {
  if (ids.length === 0) return;
  const [current] = await db.select({ dataVersion: instance.dataVersion }).from(instance);
  const first = await db
    .select({ recordId: revisions.recordId, snapshot: revisions.snapshot })
    .from(revisions)
    .where(
      and(eq(revisions.recordType, recordType), inArray(revisions.recordId, ids), eq(revisions.version, 1)),
    );
  const last = first.map((revision) => ({
    ...{ ...revision, recordType, version: 2, state: null, kind: "removal" as const, changed: [] },
    dataVersion: current?.dataVersion ?? 0,
    reason: stored.undoReason === null ? "Import undone" : `Import undone: ${stored.undoReason}`,
    ...{ userId: stored.undoneById, userName: stored.undoneByName ?? "", at: now },
  }));
  if (last.length > 0) await db.insert(revisions).values(last);
}

async function forget(db: Writer, recordType: RecordType, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .delete(revisions)
    .where(and(eq(revisions.recordType, recordType), inArray(revisions.recordId, ids)));
  await db.delete(slugs).where(and(eq(slugs.recordType, recordType), inArray(slugs.recordId, ids)));
}
