import { and, asc, eq, inArray } from "drizzle-orm";
import type { Dialect } from "../../dialect";
import { insertRows } from "../../rows/insert-rows";
import { eventFacets } from "../../schema/event-facets";
import { events } from "../../schema/events";
import { hiddenEvents } from "../../schema/hidden-events";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import { instance } from "../../schema/instance";
import { revisions } from "../../schema/revisions";
import { searchDocs } from "../../schema/search-docs";
import { slugs } from "../../schema/slugs";
import type { Store, Writer } from "../../store";
import type { StoredImport } from "./find-import";
import { type Batch, timedWrite } from "./timed-write";

/**
 * Removes the next events of an import that no reader sees: of one that is undone, with a last version that says so and slugs
 * that stay theirs; of one that never was visible, without a trace. Returns no rows where none is left.
 */
export async function removeHiddenEvents(
  store: Store,
  stored: StoredImport,
  { now, size }: { now: number; size: number },
): Promise<Batch> {
  const { id } = stored;
  const { value, ms } = await timedWrite(store, async (context) => {
    const { db } = context;
    const hidden = await db
      .select({ n: hiddenEvents.n, eventId: hiddenEvents.eventId })
      .from(hiddenEvents)
      .where(eq(hiddenEvents.importId, id))
      .orderBy(asc(hiddenEvents.n))
      .limit(size);
    if (hidden.length === 0) return 0;
    const numbers = hidden.map(({ n }) => n);
    const eventIds = hidden.map(({ eventId }) => eventId);
    const docs = await db
      .select({ facets: searchDocs.facets })
      .from(searchDocs)
      .where(inArray(searchDocs.n, numbers));
    const facetIds = [...new Set(docs.flatMap(({ facets }) => facets))];
    await db
      .delete(eventFacets)
      .where(and(inArray(eventFacets.facetId, facetIds), inArray(eventFacets.n, numbers)));
    await db.delete(searchDocs).where(inArray(searchDocs.n, numbers));
    if (stored.state === "undoing") await keepLastVersions(context, stored, eventIds, now);
    else await forget(db, eventIds);
    await db.delete(events).where(inArray(events.id, eventIds));
    await db.delete(hiddenEvents).where(inArray(hiddenEvents.n, numbers));
    await db
      .update(importOutcomes)
      .set({ state: "removed" })
      .where(and(eq(importOutcomes.importId, id), inArray(importOutcomes.eventId, eventIds)));
    await db.update(imports).set({ touchedAt: now }).where(eq(imports.id, id));
    return hidden.length;
  });
  return { rows: value, ms };
}

async function keepLastVersions(
  context: { db: Writer; dialect: Dialect },
  stored: StoredImport,
  eventIds: string[],
  now: number,
): Promise<void> {
  const { db } = context;
  const [current] = await db.select({ dataVersion: instance.dataVersion }).from(instance);
  const seen = await db
    .select({ recordId: revisions.recordId, version: events.version, snapshot: revisions.snapshot })
    .from(events)
    .innerJoin(
      revisions,
      and(
        eq(revisions.recordType, "event"),
        eq(revisions.recordId, events.id),
        eq(revisions.version, events.version),
      ),
    )
    .where(inArray(events.id, eventIds));
  const last = seen.map(({ recordId, version, snapshot }) => ({
    ...{ recordType: "event" as const, recordId, version: version + 1 },
    dataVersion: current?.dataVersion ?? 0,
    ...{ state: "trashed" as const, kind: "removal" as const, changed: [] },
    snapshot: { ...snapshot, state: "trashed" },
    reason: stored.undoReason === null ? "Import undone" : `Import undone: ${stored.undoReason}`,
    ...{ userId: stored.undoneById, userName: stored.undoneByName ?? "", at: now },
  }));
  if (last.length > 0) await insertRows(context, revisions, last);
}

async function forget(db: Writer, eventIds: string[]): Promise<void> {
  await db
    .delete(revisions)
    .where(and(eq(revisions.recordType, "event"), inArray(revisions.recordId, eventIds)));
  await db.delete(slugs).where(and(eq(slugs.recordType, "event"), inArray(slugs.recordId, eventIds)));
}
