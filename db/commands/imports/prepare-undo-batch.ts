import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { binnedKinds } from "../../rows/facets-of";
import { inChunks } from "../../rows/in-chunks";
import { drafts } from "../../schema/drafts";
import { events } from "../../schema/events";
import { facets } from "../../schema/facets";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import { mistakeReports } from "../../schema/mistake-reports";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Store } from "../../store";
import type { StoredImport } from "./find-import";
import { addImportCounts } from "./import-counts";
import { type Batch, timedWrite } from "./timed-write";

/** An event of an import, and why it stays when that is undone; null where it goes. */
export interface ImportedEvent {
  rowNumber: number;
  eventId: string;
  keptFor: string | null;
}

/**
 * Tells the next events of an import that is undone apart: what somebody edited, or works on, since then stays; for the others it
 * is added up what they will take away from the public counts. Returns no rows where none is left.
 */
export async function prepareUndoBatch(
  store: Store,
  stored: StoredImport,
  { now, size }: { now: number; size: number },
): Promise<Batch> {
  const { id } = stored;
  const { value, ms } = await timedWrite(store, async (context) => {
    const { db } = context;
    const rows = await db
      .select({ rowNumber: importOutcomes.rowNumber, eventId: importOutcomes.eventId })
      .from(importOutcomes)
      .where(
        and(
          eq(importOutcomes.importId, id),
          eq(importOutcomes.state, "imported"),
          gt(importOutcomes.rowNumber, stored.doneTo),
        ),
      )
      .orderBy(asc(importOutcomes.rowNumber))
      .limit(size);
    const last = rows.at(-1);
    if (last === undefined) return 0;
    const checked = await tellApart(
      db,
      rows.map(({ rowNumber, eventId }) => ({ rowNumber, eventId: eventId ?? "" })),
    );
    for (const { rowNumber, keptFor } of checked) {
      if (keptFor === null) continue;
      await db
        .update(importOutcomes)
        .set({ state: "kept", reasons: [keptFor] })
        .where(and(eq(importOutcomes.importId, id), eq(importOutcomes.rowNumber, rowNumber)));
    }
    const going = checked.filter(({ keptFor }) => keptFor === null).map(({ eventId }) => eventId);
    await addImportCounts(context, id, await readPlaces(db, going));
    await db.update(imports).set({ doneTo: last.rowNumber, touchedAt: now }).where(eq(imports.id, id));
    return rows.length;
  });
  return { rows: value, ms };
}

/** Says of each event of an import why it stays, where it does. */
export async function tellApart(
  db: Reader,
  rows: readonly { rowNumber: number; eventId: string }[],
): Promise<ImportedEvent[]> {
  const ids = rows.map(({ eventId }) => eventId);
  const stored = new Map(
    (
      await inChunks(ids, (chunk) =>
        db
          .select({ id: events.id, state: events.state, version: events.version })
          .from(events)
          .where(inArray(events.id, chunk)),
      )
    ).map((row) => [row.id, row]),
  );
  const worked = new Set<string | null>([
    ...(await inChunks(ids, (chunk) =>
      db.select({ id: drafts.eventId }).from(drafts).where(inArray(drafts.eventId, chunk)),
    ).then((found) => found.map(({ id }) => id))),
    ...(await inChunks(ids, (chunk) =>
      db
        .select({ id: mistakeReports.eventId })
        .from(mistakeReports)
        .where(inArray(mistakeReports.eventId, chunk)),
    ).then((found) => found.map(({ id }) => id))),
  ]);
  return rows.map((row) => {
    const event = stored.get(row.eventId);
    return { ...row, keptFor: event === undefined ? "It was removed." : reasonToKeep(event, worked) };
  });
}

function reasonToKeep(
  event: { id: string; state: string; version: number },
  worked: ReadonlySet<string | null>,
): string | null {
  if (event.state === "trashed") return "It is in the trash.";
  if (event.state === "retracted") return "It was retracted.";
  if (event.version > 1) return "It was edited since it was imported.";
  if (worked.has(event.id)) return "Somebody works on a draft of it, or reported a mistake in it.";
  return null;
}

async function readPlaces(db: Reader, eventIds: readonly string[]) {
  const binned = new Set(
    (
      await db
        .select({ id: facets.id })
        .from(facets)
        .where(inArray(facets.kind, [...binnedKinds]))
    ).map(({ id }) => id),
  );
  const docs = await inChunks(eventIds, (chunk) =>
    db
      .select({ n: searchDocs.n, standing: searchDocs.standing, facets: searchDocs.facets })
      .from(searchDocs)
      .where(inArray(searchDocs.eventId, chunk)),
  );
  return docs.map((doc) => ({ ...doc, binned: doc.facets.filter((id) => binned.has(id)) }));
}
